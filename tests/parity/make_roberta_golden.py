# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes tests/data/model/roberta-*: a small RobertaForMaskedLM of transformers with its numbers on one batch.

usage: make_roberta_golden.py OUTPUT_FOLDER     (needs torch, transformers and safetensors)

  roberta-config.json           its configuration, as transformers writes it
  roberta-weights.safetensors   its weights
  roberta-golden.safetensors    input_ids, attention_mask, labels (-100: not predicted), hidden.0 .. hidden.N, logits,
                                loss, and the gradient of each weight as grad.NAME

The weights are far larger than initial ones, biases and padding rows included, so that an error anywhere moves the
numbers by much more than float32 rounds. Dropout is off. Made with transformers 5.12 and torch 2.14.
"""
import json
import os
import sys

import torch
from safetensors.torch import save_file
from transformers import RobertaConfig, RobertaForMaskedLM

PADDING = 1
MASK = 4


def small_model():
    config = RobertaConfig(
        vocab_size=300, hidden_size=32, num_hidden_layers=2, num_attention_heads=4, intermediate_size=64,
        max_position_embeddings=20, type_vocab_size=1, layer_norm_eps=1e-12, hidden_act="gelu",
        hidden_dropout_prob=0.0, attention_probs_dropout_prob=0.0, pad_token_id=PADDING, bos_token_id=0,
        eos_token_id=2, tie_word_embeddings=True)
    model = RobertaForMaskedLM(config)
    generator = torch.Generator().manual_seed(20260)
    with torch.no_grad():
        for name, parameter in model.named_parameters():
            centre = 1.0 if name.endswith("orm.weight") else 0.0
            parameter.copy_(centre + 0.25 * torch.randn(parameter.shape, generator=generator))
    return model.train()


def padded_batch():
    generator = torch.Generator().manual_seed(7)
    lengths = [12, 9, 4]
    ids = torch.full((len(lengths), max(lengths)), PADDING)
    labels = torch.full_like(ids, -100)
    for row, length in enumerate(lengths):
        ids[row, 0], ids[row, length - 1] = 0, 2
        ids[row, 1:length - 1] = torch.randint(5, 300, (length - 2,), generator=generator)
        for column in range(1 + row % 2, length - 1, 3):
            labels[row, column] = ids[row, column]
            ids[row, column] = MASK
    return ids, (ids != PADDING).long(), labels


def main(folder):
    torch.use_deterministic_algorithms(True)
    model = small_model()
    ids, mask, labels = padded_batch()
    output = model(input_ids=ids, attention_mask=mask, labels=labels, output_hidden_states=True)
    output.loss.backward()
    golden = {"input_ids": ids, "attention_mask": mask, "labels": labels, "logits": output.logits.detach(),
              "loss": output.loss.detach()}
    for index, state in enumerate(output.hidden_states):
        golden[f"hidden.{index}"] = state.detach()
    weights = {}
    for name, parameter in model.named_parameters():  # each tied tensor once
        weights[name] = parameter.detach().clone().contiguous()
        golden["grad." + name] = parameter.grad.clone().contiguous()
    os.makedirs(folder, exist_ok=True)
    save_file(weights, os.path.join(folder, "roberta-weights.safetensors"), metadata={"format": "pt"})
    save_file({k: v.contiguous() for k, v in golden.items()}, os.path.join(folder, "roberta-golden.safetensors"),
              metadata={"format": "pt"})
    with open(os.path.join(folder, "roberta-config.json"), "w", encoding="utf-8") as file:
        model.config.architectures = ["RobertaForMaskedLM"]
        file.write(json.dumps(model.config.to_dict(), indent=2, sort_keys=True) + "\n")
    print(f"loss {output.loss.item():.6f}, {len(weights)} tensors, "
          f"{sum(w.numel() for w in weights.values())} parameters")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
