#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The other side of tests/gpu/check: the same model on the same text, trained by transformers' Trainer, or, where there is
no transformers, by a plain loop of PyTorch (torch.nn, fused AdamW, bf16 autocast). Prints one line of JSON.

    peer.py --tokens train.tokens --tokenizer tokenizer.json --mode lines|packed --block 128 --batch 64 --steps 60 --device cuda

The tokens are those of the Studio's own store (core/training/data/TokenStoreFormat.h), so both train on the same sequences.

Steps are timed from the end of the warm-up to the end of the last step, with the device synchronised at both; tokens are
real ones, without padding. Attention is scaled_dot_product_attention, AdamW the fused one, and each program prepares its
batches beside the training, in processes of its own.
"""
import argparse
import array
import json
import os
import random
import resource
import struct
import sys
import tempfile
import time

os.environ.setdefault("HF_HUB_OFFLINE", "1")
os.environ.setdefault("TOKENIZERS_PARALLELISM", "true")
import torch  # noqa: E402

SPECIAL = {"<s>": 0, "<pad>": 1, "</s>": 2, "<unk>": 3, "<mask>": 4}


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("--tokens", required=True)
    parser.add_argument("--tokenizer", required=True)
    parser.add_argument("--mode", choices=["lines", "packed"], required=True)
    parser.add_argument("--block", type=int, required=True)
    parser.add_argument("--batch", type=int, required=True)
    parser.add_argument("--steps", type=int, required=True)
    parser.add_argument("--warm", type=int, default=10)
    parser.add_argument("--precision", choices=["bf16", "float32"], default="bf16")
    parser.add_argument("--device", choices=["cuda", "cpu"], required=True)
    parser.add_argument("--compile", action="store_true")
    parser.add_argument("--plain", action="store_true", help="the plain loop, also where there is transformers")
    parser.add_argument("--workers", type=int, default=4)
    for name, number in (("layers", 6), ("hidden", 768), ("heads", 12), ("rows", 52000)):
        parser.add_argument("--" + name, type=int, default=number)
    return parser.parse_args()


def stored_lines(file):
    """The ids of each line of a token store."""
    with open(file, "rb") as store:
        data = store.read()
    magic, _, id_bytes, lines, tokens = struct.unpack_from("<8sIIQQ", data)
    if magic != b"KNTITOK1":
        raise SystemExit(file + " is no token store")
    ids = array.array({2: "H", 4: "I"}[id_bytes])
    ids.frombytes(data[240 : 240 + id_bytes * tokens])
    begin = 240 + (id_bytes * tokens + 7) // 8 * 8
    offsets = struct.unpack_from(f"<{lines + 1}Q", data, begin)
    return [ids[offsets[i] : offsets[i + 1]].tolist() for i in range(lines)]


def token_rows(given):
    """The ids of each sequence, in a random order."""
    inner, lines = given.block - 2, stored_lines(given.tokens)
    if given.mode == "packed":
        stream = [token for line in lines for token in line + [SPECIAL["</s>"]]]
        lines = [stream[i : i + inner] for i in range(0, len(stream), inner)]
    rows = [[SPECIAL["<s>"], *line[:inner], SPECIAL["</s>"]] for line in lines]
    random.Random(42).shuffle(rows)
    wanted = (given.warm + given.steps) * given.batch
    while len(rows) < wanted:
        rows += rows
    return rows[:wanted]


def wait(given):
    if given.device == "cuda":
        torch.cuda.synchronize()


class Clock:
    """Seconds from the end of the warm-up to the end, and the losses."""

    def __init__(self, given):
        self.given, self.done, self.began, self.seconds = given, 0, 0.0, 0.0

    def step(self):
        self.done += 1
        if self.done == self.given.warm:
            wait(self.given)
            self.began = time.perf_counter()
        elif self.done == self.given.warm + self.given.steps:
            wait(self.given)
            self.seconds = time.perf_counter() - self.began


def with_trainer(given, rows):
    import transformers

    tokenizer = transformers.PreTrainedTokenizerFast(
        tokenizer_file=given.tokenizer, bos_token="<s>", eos_token="</s>", cls_token="<s>", sep_token="</s>",
        pad_token="<pad>", unk_token="<unk>", mask_token="<mask>", model_max_length=512,
    )
    config = transformers.RobertaConfig(
        vocab_size=given.rows, max_position_embeddings=514, num_hidden_layers=given.layers, hidden_size=given.hidden,
        num_attention_heads=given.heads, intermediate_size=4 * given.hidden, type_vocab_size=1,
    )
    config._attn_implementation = "sdpa"
    model = transformers.RobertaForMaskedLM(config)
    clock = Clock(given)

    class Watch(transformers.TrainerCallback):
        def on_step_end(self, *_, **__):
            clock.step()

    class InOrder(transformers.Trainer):
        def _get_train_sampler(self, *_, **__):
            return torch.utils.data.SequentialSampler(self.train_dataset)

    settings = transformers.TrainingArguments(
        output_dir=tempfile.mkdtemp(), max_steps=given.warm + given.steps, per_device_train_batch_size=given.batch,
        save_strategy="no", report_to=[], bf16=given.precision == "bf16", use_cpu=given.device == "cpu",
        disable_tqdm=True, dataloader_pin_memory=given.device == "cuda", dataloader_num_workers=given.workers,
        remove_unused_columns=False, logging_steps=1_000_000, optim="adamw_torch_fused", torch_compile=given.compile,
    )
    collate = transformers.DataCollatorForLanguageModeling(tokenizer=tokenizer, mlm_probability=0.15)
    InOrder(
        model=model, args=settings, data_collator=collate, train_dataset=[{"input_ids": row} for row in rows],
        callbacks=[Watch()],
    ).train()
    return clock.seconds, "transformers " + transformers.__version__


class Layer(torch.nn.Module):
    def __init__(self, hidden, heads):
        super().__init__()
        self.heads = heads
        self.qkv = torch.nn.Linear(hidden, 3 * hidden)
        self.out = torch.nn.Linear(hidden, hidden)
        self.norm1, self.norm2 = torch.nn.LayerNorm(hidden, eps=1e-12), torch.nn.LayerNorm(hidden, eps=1e-12)
        self.up, self.down = torch.nn.Linear(hidden, 4 * hidden), torch.nn.Linear(4 * hidden, hidden)
        self.drop = torch.nn.Dropout(0.1)

    def forward(self, x, mask):
        rows, length, hidden = x.shape
        query, key, value = self.qkv(x).view(rows, length, 3, self.heads, -1).permute(2, 0, 3, 1, 4)
        attended = torch.nn.functional.scaled_dot_product_attention(query, key, value, mask, 0.1)
        x = self.norm1(x + self.drop(self.out(attended.transpose(1, 2).reshape(rows, length, hidden))))
        return self.norm2(x + self.drop(self.down(torch.nn.functional.gelu(self.up(x)))))


class Model(torch.nn.Module):
    """RoBERTa with its head for masked tokens, tied to the table of words."""

    def __init__(self, given):
        super().__init__()
        hidden = given.hidden
        self.words = torch.nn.Embedding(given.rows, hidden, padding_idx=1)
        self.places = torch.nn.Embedding(514, hidden, padding_idx=1)
        self.norm, self.drop = torch.nn.LayerNorm(hidden, eps=1e-12), torch.nn.Dropout(0.1)
        self.layers = torch.nn.ModuleList(Layer(hidden, given.heads) for _ in range(given.layers))
        self.dense, self.head_norm = torch.nn.Linear(hidden, hidden), torch.nn.LayerNorm(hidden, eps=1e-12)
        self.bias = torch.nn.Parameter(torch.zeros(given.rows))

    def forward(self, ids, labels):
        real = ids != 1
        places = torch.cumsum(real, 1) * real + 1
        x = self.drop(self.norm(self.words(ids) + self.places(places)))
        mask = real[:, None, None, :]
        for layer in self.layers:
            x = layer(x, mask)
        x = self.head_norm(torch.nn.functional.gelu(self.dense(x)))
        logits = torch.nn.functional.linear(x, self.words.weight, self.bias)
        return torch.nn.functional.cross_entropy(logits.flatten(0, 1).float(), labels.flatten(), ignore_index=-100)


class Masked:
    """Pads a batch and masks 15 % of it, as the recipe has it."""

    def __init__(self, rows):
        self.rows = rows

    def __call__(self, batch):
        length = max(len(row) for row in batch)
        ids = torch.full((len(batch), length), SPECIAL["<pad>"])
        for at, row in enumerate(batch):
            ids[at, : len(row)] = torch.tensor(row)
        chosen = (torch.rand(ids.shape) < 0.15) & (ids > 4)
        labels = torch.where(chosen, ids, -100)
        what = torch.rand(ids.shape)
        ids = torch.where(chosen & (what < 0.8), SPECIAL["<mask>"], ids)
        return torch.where(chosen & (what >= 0.9), torch.randint(5, self.rows, ids.shape), ids), labels


def with_plain_loop(given, rows):
    torch.manual_seed(42)
    model = Model(given).to(given.device)
    stepped = torch.compile(model) if given.compile else model
    decays = [p for p in model.parameters() if p.dim() > 1]
    others = [p for p in model.parameters() if p.dim() <= 1]
    optimizer = torch.optim.AdamW([{"params": decays}, {"params": others, "weight_decay": 0.0}], lr=5e-5, fused=True)
    loader = torch.utils.data.DataLoader(
        rows, batch_size=given.batch, collate_fn=Masked(given.rows), num_workers=given.workers,
        pin_memory=given.device == "cuda",
    )
    clock = Clock(given)
    for ids, labels in loader:
        ids, labels = ids.to(given.device, non_blocking=True), labels.to(given.device, non_blocking=True)
        with torch.autocast(given.device, dtype=torch.bfloat16, enabled=given.precision == "bf16"):
            loss = stepped(ids, labels)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        optimizer.zero_grad()
        clock.step()
    return clock.seconds, "plain loop"


def main():
    given = arguments()
    rows = token_rows(given)
    trainer = not given.plain
    if trainer:
        try:
            import transformers  # noqa: F401
        except ImportError:
            trainer = False
    torch.set_float32_matmul_precision("high" if given.precision == "bf16" else "highest")
    seconds, what = (with_trainer if trainer else with_plain_loop)(given, rows)
    real = sum(len(row) for row in rows[given.warm * given.batch :])
    result = {
        "what": what, "torch": torch.__version__, "compiled": given.compile, "mode": given.mode, "block": given.block,
        "batch": given.batch, "precision": given.precision, "steps": given.steps, "secondsAStep": seconds / given.steps,
        "tokensPerSecond": real / seconds, "tokensAStep": real / given.steps,
        "peakMemory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024,
    }
    if given.device == "cuda":
        result["deviceMemoryReserved"] = torch.cuda.max_memory_reserved()
        result["deviceMemoryAllocated"] = torch.cuda.max_memory_allocated()
    print(json.dumps(result))


if __name__ == "__main__":
    sys.exit(main())
