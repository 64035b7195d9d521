# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes tests/data/classifier/*: a small RobertaForSequenceClassification of transformers with its numbers on a batch.

usage: make_classifier_golden.py OUTPUT_FOLDER     (needs torch, transformers and safetensors)

  config.json         its configuration, as transformers writes it
  model.safetensors   its weights
  golden.safetensors  input_ids, attention_mask, labels, logits, loss, and the gradient of each weight as grad.NAME

The weights are far larger than initial ones, biases and padding rows included, so that an error anywhere moves the
numbers by much more than float32 rounds. Dropout is off. Made with transformers 5.12 and torch 2.14.
"""
import json
import os
import sys

import torch
from safetensors.torch import save_file
from transformers import RobertaConfig, RobertaForSequenceClassification

PADDING = 1
LABELS = ["ham", "spam", "i\u015flem"]


def small_model():
    config = RobertaConfig(
        vocab_size=300, hidden_size=32, num_hidden_layers=2, num_attention_heads=4, intermediate_size=64,
        max_position_embeddings=20, type_vocab_size=1, layer_norm_eps=1e-12, hidden_act="gelu",
        hidden_dropout_prob=0.0, attention_probs_dropout_prob=0.0, pad_token_id=PADDING, bos_token_id=0,
        eos_token_id=2, tie_word_embeddings=True, problem_type="single_label_classification",
        id2label=dict(enumerate(LABELS)), label2id={label: i for i, label in enumerate(LABELS)})
    model = RobertaForSequenceClassification(config)
    generator = torch.Generator().manual_seed(20261)
    with torch.no_grad():
        for name, parameter in model.named_parameters():
            centre = 1.0 if name.endswith("orm.weight") else 0.0
            parameter.copy_(centre + 0.25 * torch.randn(parameter.shape, generator=generator))
    return model.train()


def padded_batch():
    generator = torch.Generator().manual_seed(7)
    lengths = [12, 9, 4, 18]
    ids = torch.full((len(lengths), max(lengths)), PADDING)
    for row, length in enumerate(lengths):
        ids[row, 0], ids[row, length - 1] = 0, 2
        ids[row, 1:length - 1] = torch.randint(5, 300, (length - 2,), generator=generator)
    return ids, (ids != PADDING).long(), torch.tensor([0, 2, 1, 0])


def main(folder):
    torch.use_deterministic_algorithms(True)
    model = small_model()
    ids, mask, labels = padded_batch()
    output = model(input_ids=ids, attention_mask=mask, labels=labels)
    output.loss.backward()
    golden = {"input_ids": ids, "attention_mask": mask, "labels": labels, "logits": output.logits.detach(),
              "loss": output.loss.detach()}
    weights = {}
    for name, parameter in model.named_parameters():
        weights[name] = parameter.detach().clone().contiguous()
        golden["grad." + name] = parameter.grad.clone().contiguous()
    os.makedirs(folder, exist_ok=True)
    save_file(weights, os.path.join(folder, "model.safetensors"), metadata={"format": "pt"})
    save_file({k: v.contiguous() for k, v in golden.items()}, os.path.join(folder, "golden.safetensors"),
              metadata={"format": "pt"})
    with open(os.path.join(folder, "config.json"), "w", encoding="utf-8") as file:
        model.config.architectures = ["RobertaForSequenceClassification"]
        file.write(json.dumps(model.config.to_dict(), indent=2, sort_keys=True, ensure_ascii=False) + "\n")
    print(f"loss {output.loss.item():.6f}, {len(weights)} tensors")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
