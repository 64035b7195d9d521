# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes tests/data/pairs/pll-golden.json: pseudo-log-likelihoods of sentences by transformers, token by token.

usage: make_pll_golden.py DATA_FOLDER     (tests/data; needs torch, transformers and safetensors)

The model is that of make_roberta_golden.py (tests/data/model/roberta-*), the tokenizer tests/data/bpe/english-300-1.
For each sentence:

  tokens       the tokens between <s> and </s>
  pll          ln P(token | all others) with the token alone masked (Salazar et al. 2020)
  pllWordL2r   the same with the later tokens of its word masked too (Kauf & Ivanova 2023, PLL-word-l2r); the words are
               those of Encoding.word_ids

One sentence at a time, in float64. Made with transformers 5.12 and torch 2.14.
"""
import json
import os
import sys

import torch
from safetensors.torch import load_file
from transformers import PreTrainedTokenizerFast, RobertaConfig, RobertaForMaskedLM

SENTENCES = ["the", "the end", "in the morning", "There is a reason.", "He said it.", "the thing", "an answer",
             "Reason asks why.", "I see the sea", "it's here", "on day 12", "we are in it", "a word, a thing",
             "the rain and the sea", "çok iyi", "to be or not"]
MASK = 4


def load(folder):
    model_folder = os.path.join(folder, "model")
    config = RobertaConfig.from_json_file(os.path.join(model_folder, "roberta-config.json"))
    model = RobertaForMaskedLM(config)
    missing, unexpected = model.load_state_dict(
        load_file(os.path.join(model_folder, "roberta-weights.safetensors")), strict=False)
    assert not unexpected and all(name.startswith("lm_head.decoder") or "position_ids" in name for name in missing), missing
    model.tie_weights()
    tokenizer = PreTrainedTokenizerFast(tokenizer_file=os.path.join(folder, "bpe", "english-300-1.tokenizer.json"))
    return model.double().eval(), tokenizer


def score(model, tokenizer, sentence):
    encoding = tokenizer(sentence, add_special_tokens=False)
    ids, words = encoding["input_ids"], encoding.word_ids()
    assert len(ids) + 2 <= model.config.max_position_embeddings - 2, sentence
    result = {"sentence": sentence, "tokens": tokenizer.convert_ids_to_tokens(ids), "pll": [], "pllWordL2r": []}
    for key in ("pll", "pllWordL2r"):
        for i, wanted in enumerate(ids):
            masked = [MASK if j == i or (key == "pllWordL2r" and j > i and words[j] == words[i]) else ids[j]
                      for j in range(len(ids))]
            with torch.no_grad():
                logits = model(torch.tensor([[0] + masked + [2]])).logits[0, i + 1]
            result[key].append(round(logits.log_softmax(-1)[wanted].item(), 9))
    return result


def main(folder):
    model, tokenizer = load(folder)
    golden = [score(model, tokenizer, sentence) for sentence in SENTENCES]
    os.makedirs(os.path.join(folder, "pairs"), exist_ok=True)
    with open(os.path.join(folder, "pairs", "pll-golden.json"), "w", encoding="utf-8") as file:
        file.write(json.dumps({"sentences": golden}, ensure_ascii=False, indent=1) + "\n")
    print(f"{len(golden)} sentences, {sum(len(s['tokens']) for s in golden)} tokens")


if __name__ == "__main__":
    main(sys.argv[1])
