# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes tests/data/model/layers-golden.safetensors: the "logit lens" of transformers on one line.

usage: make_layers_golden.py DATA_FOLDER     (that of make_roberta_golden.py; needs torch, transformers, safetensors)

The head of the model, lm_head, is applied to the hidden state of each mask after the embeddings and after each layer. The
file holds input_ids [tokens], positions [masked] and layer_logits [layers + 1, masked, vocabulary]. Made with transformers
5.12 and torch 2.14, float32, without dropout.
"""
import sys

import torch
from safetensors.torch import load_file, save_file
from transformers import RobertaConfig, RobertaForMaskedLM

MASK = 4


def main(folder):
    torch.use_deterministic_algorithms(True)
    model = RobertaForMaskedLM(RobertaConfig.from_pretrained(f"{folder}/roberta-config.json"))
    model.load_state_dict(load_file(f"{folder}/roberta-weights.safetensors"), strict=False)
    model.tie_weights()
    model.eval()
    ids = torch.randint(5, 300, (14,), generator=torch.Generator().manual_seed(2020))
    ids[0], ids[-1] = 0, 2
    positions = torch.tensor([2, 7, 8])
    ids[positions] = MASK
    with torch.no_grad():
        states = model(input_ids=ids[None], output_hidden_states=True).hidden_states
        logits = torch.stack([model.lm_head(state[0, positions]) for state in states])
        last = model(input_ids=ids[None]).logits[0, positions]
    assert torch.equal(logits[-1], last) or torch.allclose(logits[-1], last, atol=1e-5)
    save_file({"input_ids": ids, "positions": positions, "layer_logits": logits.contiguous()},
              f"{folder}/layers-golden.safetensors", {"format": "pt"})
    print("layers", tuple(logits.shape), "best after each", logits.argmax(-1).tolist())


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
