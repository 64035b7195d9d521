#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Hugging Face's side of compare_training.py: some steps of the Trainer on a text, and how fast they were.

    peer_train.py TOKENIZER.json CORPUS lines|packed BLOCK BATCH STEPS float32|bf16

lines: each line is a sequence, cut to BLOCK tokens; packed: the text in blocks of BLOCK tokens. The model is KantaiBERT.
Two steps more are run first and do not count. Prints one line of JSON; tokens are real ones, without padding.
"""
import json
import resource
import statistics
import sys
import tempfile
import time

import torch
import transformers

tokenizer_file, corpus, mode, block, batch, steps, precision = sys.argv[1:8]
block, batch, steps = int(block), int(batch), int(steps)
torch.manual_seed(42)
tokenizer = transformers.PreTrainedTokenizerFast(
    tokenizer_file=tokenizer_file, bos_token="<s>", eos_token="</s>", cls_token="<s>", sep_token="</s>",
    pad_token="<pad>", unk_token="<unk>", mask_token="<mask>", model_max_length=512,
)
with open(corpus, encoding="utf-8") as text:
    lines = [line for line in text.read().splitlines() if line.strip()]
rows = tokenizer(lines, truncation=mode == "lines", max_length=block if mode == "lines" else None)["input_ids"]
if mode == "packed":
    stream = [token for row in rows for token in row]
    rows = [stream[i : i + block] for i in range(0, len(stream) - block, block)]

real = []


def collate(examples, plain=transformers.DataCollatorForLanguageModeling(tokenizer=tokenizer, mlm_probability=0.15)):
    real.append(sum(len(example["input_ids"]) for example in examples))
    return plain(examples)


class Watch(transformers.TrainerCallback):
    seconds = []

    def on_step_begin(self, *_, **__):
        self.begin = time.perf_counter()

    def on_step_end(self, *_, **__):
        self.seconds.append(time.perf_counter() - self.begin)


model = transformers.RobertaForMaskedLM(
    transformers.RobertaConfig(vocab_size=52000, max_position_embeddings=514, num_hidden_layers=6, type_vocab_size=1)
)
arguments = transformers.TrainingArguments(
    output_dir=tempfile.mkdtemp(), max_steps=steps + 2, per_device_train_batch_size=batch, save_strategy="no",
    report_to=[], bf16=precision == "bf16", use_cpu=True, disable_tqdm=True, dataloader_pin_memory=False,
    remove_unused_columns=False,
)
dataset = [{"input_ids": row} for row in rows]
watch = Watch()
transformers.Trainer(
    model=model, args=arguments, data_collator=collate, train_dataset=dataset, callbacks=[watch]
).train()
seconds = watch.seconds[2:]
rates = [tokens / second for tokens, second in zip(real[2:], seconds)]
print(
    json.dumps(
        {
            "tokensPerSecond": statistics.median(rates),
            "secondsAStep": statistics.median(seconds),
            "peakMemory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024,
        }
    )
)
