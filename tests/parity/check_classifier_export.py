# SPDX-License-Identifier: GPL-3.0-or-later
"""Does transformers load an exported classifier without a word, and does it answer the same?

usage: check_classifier_export.py FOLDER ANSWERS     (needs torch, transformers and tokenizers)

  FOLDER    written by `kantai classify export`
  ANSWERS   the output of `kantai classify predict FOLDER --json "text"...`

Prints what was missing, unexpected or warned of, and the largest difference of a probability; fails above 1e-5.
"""
import json
import logging
import sys
import warnings

import torch
import transformers
from transformers import AutoModelForSequenceClassification, PreTrainedTokenizerFast

TOLERANCE = 1e-5


class Keep(logging.Handler):
    def __init__(self):
        super().__init__()
        self.messages = []

    def emit(self, record):
        self.messages.append(record.getMessage())


def main(folder, answers):
    kept = Keep()
    transformers.logging.get_logger().addHandler(kept)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        model, info = AutoModelForSequenceClassification.from_pretrained(
            folder, output_loading_info=True, dtype=torch.float32)
        tokenizer = PreTrainedTokenizerFast.from_pretrained(folder)
        kept.messages += [str(warning.message) for warning in caught]
    model.eval()
    largest = 0.0
    for line in open(answers, encoding="utf-8"):
        answer = json.loads(line)
        inputs = tokenizer(answer["text"], return_tensors="pt", return_token_type_ids=False, truncation=True,
                           max_length=model.config.max_position_embeddings - 2)
        with torch.no_grad():
            probabilities = model(**inputs).logits[0].softmax(-1).tolist()
        for number, probability in enumerate(probabilities):
            largest = max(largest, abs(probability - answer["probabilities"][model.config.id2label[number]]))
    problems = sorted(info.get("missing_keys", [])) + sorted(info.get("unexpected_keys", [])) + kept.messages
    print(f"{type(model).__name__}, labels {list(model.config.id2label.values())}")
    print(f"missing, unexpected, warnings: {problems}")
    print(f"largest difference of a probability: {largest:.2g}")
    sys.exit(1 if problems or largest > TOLERANCE else 0)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
