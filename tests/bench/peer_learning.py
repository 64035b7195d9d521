#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""One epoch of Hugging Face in the chapter's recipe, with the held-out loss that the Studio would measure.

    PYTHONPATH=tests/parity peer_learning.py PROJECT float32|bf16 [EVERY]

PROJECT is a Studio project that has been trained in lines mode, so that its token stores are there: Hugging Face learns from the
same lines with the same tokenizer, in the Trainer's own order and with its own masks, and is judged on the same held-out
lines with the same masks. Prints one JSON object for each EVERY steps (default 25): step, seconds (of training alone),
heldOutLoss in nats, accuracy.
"""
import json
import pathlib
import sys
import tempfile
import time

import studio_data as studio
import torch
import transformers

project, precision, every = pathlib.Path(sys.argv[1]), sys.argv[2], int((sys.argv[3:] or ["25"])[0])
torch.manual_seed(42)
folder = sorted((project / "tokens").iterdir())[-1]
tokenizer_file = sorted(project.glob("tokenizers/*/tokenizer.json"))[-1]
tokenizer = transformers.PreTrainedTokenizerFast(
    tokenizer_file=str(tokenizer_file), bos_token="<s>", eos_token="</s>", cls_token="<s>", sep_token="</s>",
    pad_token="<pad>", unk_token="<unk>", mask_token="<mask>", model_max_length=512,
)
training, held_out = (studio.sequences(folder / name, 128) for name in ("train.tokens", "held-out.tokens"))
inputs, labels = studio.masked(held_out, range(len(held_out)), 0.15, len(tokenizer), 42, studio.EVALUATION)
order = sorted(range(len(held_out)), key=lambda i: len(held_out[i]))


def padded(rows, filler):
    width = max(map(len, rows))
    return torch.tensor([row + [filler] * (width - len(row)) for row in rows])


@torch.no_grad()
def judge(model):
    model.eval()
    loss = right = count = 0
    for begin in range(0, len(order), 64):
        batch = order[begin : begin + 64]
        ids, wanted = padded([inputs[i] for i in batch], studio.PADDING), padded([labels[i] for i in batch], -100)
        hidden = model.roberta(input_ids=ids, attention_mask=(ids != studio.PADDING).long())[0]
        logits, wanted = model.lm_head(hidden[wanted != -100]).float(), wanted[wanted != -100]
        loss += torch.nn.functional.cross_entropy(logits, wanted, reduction="sum").item()
        right += (logits.argmax(-1) == wanted).sum().item()
        count += len(wanted)
    model.train()
    return {"heldOutLoss": loss / count, "accuracy": right / count}


class Watch(transformers.TrainerCallback):
    seconds = 0.0

    def on_step_begin(self, *_, **__):
        self.begin = time.perf_counter()

    def on_step_end(self, arguments, state, control, model=None, **__):
        self.seconds += time.perf_counter() - self.begin
        if state.global_step % every == 0 or state.global_step == state.max_steps:
            print(json.dumps({"step": state.global_step, "seconds": self.seconds, **judge(model)}), flush=True)


model = transformers.RobertaForMaskedLM(
    transformers.RobertaConfig(vocab_size=52000, max_position_embeddings=514, num_hidden_layers=6, type_vocab_size=1)
)
transformers.Trainer(
    model=model,
    args=transformers.TrainingArguments(
        output_dir=tempfile.mkdtemp(), num_train_epochs=1, per_device_train_batch_size=64, save_strategy="no",
        report_to=[], bf16=precision == "bf16", use_cpu=True, disable_tqdm=True, dataloader_pin_memory=False,
        remove_unused_columns=False, logging_strategy="no",
    ),
    data_collator=transformers.DataCollatorForLanguageModeling(tokenizer=tokenizer, mlm_probability=0.15),
    train_dataset=[{"input_ids": row} for row in training],
    callbacks=[Watch()],
).train()
