# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes tests/data/model/training-golden.safetensors: fifty steps of training, as transformers and torch take them.

usage: make_training_golden.py DATA_FOLDER     (that of make_roberta_golden.py; needs torch, transformers, safetensors)

The model begins with roberta-weights.safetensors. Each step has a batch of its own of eight padded lines, cross-entropy
over the labels, the gradient clipped to a norm of 1, and AdamW with decay for matrices only. The file holds input_ids and
labels [50, 8, 14] (-100: not predicted), learning_rate, loss and gradient_norm [50], and the final weights under their
names. Made with transformers 5.12 and torch 2.14, float32, without dropout.
"""
import sys

import torch
from safetensors.torch import load_file, save_file
from transformers import RobertaConfig, RobertaForMaskedLM

STEPS, LINES, LENGTH, PADDING, MASK = 50, 8, 14, 1, 4


def batch(generator):
    ids = torch.full((LINES, LENGTH), PADDING)
    labels = torch.full_like(ids, -100)
    for row in range(LINES):
        length = int(torch.randint(4, LENGTH + 1, (1,), generator=generator))
        # Counting upwards from a random number: something to learn.
        first = int(torch.randint(5, 250, (1,), generator=generator))
        ids[row, :length] = torch.arange(first, first + length)
        ids[row, 0], ids[row, length - 1] = 0, 2
        for column in range(1, length - 1, 3):
            labels[row, column] = ids[row, column]
            ids[row, column] = MASK
    return ids, labels


def main(folder):
    torch.use_deterministic_algorithms(True)
    model = RobertaForMaskedLM(RobertaConfig.from_pretrained(f"{folder}/roberta-config.json"))
    model.load_state_dict(load_file(f"{folder}/roberta-weights.safetensors"), strict=False)
    model.tie_weights()
    model.train()
    matrices = [p for p in model.parameters() if p.dim() > 1]
    vectors = [p for p in model.parameters() if p.dim() == 1]
    optimizer = torch.optim.AdamW(
        [{"params": matrices, "weight_decay": 0.01}, {"params": vectors, "weight_decay": 0.0}],
        lr=1e-3, betas=(0.9, 0.98), eps=1e-6)
    generator = torch.Generator().manual_seed(50)
    golden = {name: [] for name in ("input_ids", "labels", "learning_rate", "loss", "gradient_norm")}
    for step in range(STEPS):
        rate = 2e-3 * min((step + 1) / 5, (STEPS - step) / (STEPS - 5))
        ids, labels = batch(generator)
        loss = model(input_ids=ids, attention_mask=(ids != PADDING).long(), labels=labels).loss
        loss.backward()
        norm = torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        for group in optimizer.param_groups:
            group["lr"] = rate
        optimizer.step()
        optimizer.zero_grad()
        values = (ids, labels, torch.tensor(rate), loss.detach(), norm.detach())
        for name, value in zip(golden, values):
            golden[name].append(value)
    tensors = {name: torch.stack(values) for name, values in golden.items()}
    names = load_file(f"{folder}/roberta-weights.safetensors").keys()
    state = model.state_dict()
    tensors.update({name: state[name].clone() for name in names})
    save_file(tensors, f"{folder}/training-golden.safetensors", {"format": "pt"})
    print("loss", float(tensors["loss"][0]), "to", float(tensors["loss"][-1]))


main(sys.argv[1])
