#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fifty steps of KantaiBERT at full size, by the Studio and by Hugging Face, from the same weights, batches and masks.

First the Studio trains in float32 without dropout; then this script, where torch and transformers are, does the same steps
and compares every loss and the final weights:

    kantai pretrain PROJECT --recipe chapter --dropout 0 --precision float32 --max-steps 50 --json > run.json
    full_size_run.py PROJECT run.json

Prints the largest difference of a loss, and of the weights: |Studio - peer| / |peer| for each tensor, in the Euclidean norm.
Ends with 1 when either is above 1e-4. The biases of the keys have no gradient (softmax does not see what is added to all
scores of a query), so Adam makes whole steps of their rounding: for them only the loss, which they cannot change, speaks.
"""
import json
import pathlib
import sys

import torch
from safetensors.torch import load_file
from transformers import RobertaConfig, RobertaForMaskedLM

import studio_data as studio


def tensor_names(model):
    """In the order of core/model/ParameterCount; the random stream of a tensor is its number."""
    def place(name):
        embeddings = ("word_embeddings", "position_embeddings", "token_type_embeddings", "embeddings.LayerNorm")
        found = [i for i, part in enumerate(embeddings) if part in name]
        return (found[0], 0) if found else (len(embeddings), name == "lm_head.bias")

    return sorted((name for name, _ in model.named_parameters()), key=place)  # stable: layers stay in order


def initialise(model, seed, names):
    parameters = dict(model.named_parameters())
    with torch.no_grad():
        for stream, name in enumerate(names):
            parameter = parameters[name]
            if parameter.dim() > 1:
                parameter.copy_(torch.from_numpy(studio.normals(tuple(parameter.shape), 0.02, seed, stream)))
                if "word_embeddings" in name or "position_embeddings" in name:
                    parameter[studio.PADDING] = 0
            else:
                parameter.fill_(1.0 if name.endswith(".weight") else 0.0)


def padded(rows, filler):
    width = max(map(len, rows))
    return torch.tensor([row + [filler] * (width - len(row)) for row in rows])


def main(project, log):
    events = [json.loads(line) for line in open(log)]
    options = next(e for e in events if e["event"] == "run")["options"]
    losses = [e["loss"] for e in events if e["event"] == "step"]
    folder = pathlib.Path(project) / "checkpoints"
    saved = load_file(str(sorted(folder.glob("run-*/step-*/model.safetensors"))[-1]))
    tokens_folder = sorted((pathlib.Path(project) / "tokens").iterdir())[-1]
    rows = studio.sequences(tokens_folder / "train.tokens", options["blockSize"])
    vocabulary = json.load(open(sorted(pathlib.Path(project).glob("tokenizers/*/vocab.json"))[-1]))

    model = RobertaForMaskedLM(RobertaConfig(
        vocab_size=52000, max_position_embeddings=514, num_hidden_layers=6, type_vocab_size=1, layer_norm_eps=1e-12,
        hidden_dropout_prob=0.0, attention_probs_dropout_prob=0.0))
    initialise(model, options["seed"], tensor_names(model))
    model.train()
    optimizer = torch.optim.AdamW(model.parameters(), lr=options["learningRate"], betas=(options["beta1"], options["beta2"]),
                                  eps=options["adamEpsilon"], weight_decay=options["weightDecay"])
    order = studio.order_of_epoch(len(rows), options["seed"], 0)
    size, worst = options["batchSize"], 0.0
    for step, ours in enumerate(losses):
        indices = order[step * size : (step + 1) * size]
        inputs, labels = studio.masked([rows[i] for i in indices], indices, options["maskRate"], len(vocabulary),
                                       options["seed"], studio.MASKS)
        ids = padded(inputs, studio.PADDING)
        loss = model(input_ids=ids, attention_mask=(ids != studio.PADDING).long(), labels=padded(labels, -100)).loss
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), options["clipNorm"])
        for group in optimizer.param_groups:
            group["lr"] = options["learningRate"] * (1 - step / len(losses))
        optimizer.step()
        optimizer.zero_grad()
        worst = max(worst, abs(loss.item() - ours))
        print(f"step {step + 1:2}  peer {loss.item():.6f}  Studio {ours:.6f}", flush=True)
    state = model.state_dict()
    apart = {name: float((saved[name] - state[name]).norm() / state[name].norm())
             for name in saved if not name.endswith("key.bias") and state[name].norm() > 0}
    name = max(apart, key=apart.get)
    print(f"largest difference of a loss: {worst:.1e}; of the weights: {apart[name]:.1e} ({name}), "
          f"median {sorted(apart.values())[len(apart) // 2]:.1e}")
    return 1 if worst > 1e-4 or apart[name] > 1e-4 else 0


sys.exit(main(*sys.argv[1:]))
