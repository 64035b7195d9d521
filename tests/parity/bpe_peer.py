# SPDX-License-Identifier: GPL-3.0-or-later
"""The live Hugging Face side of tests/tokenizer/tst_BpeLivePeer, which hands this text to a Python that has tokenizers 0.23.

Reads requests from standard input, one JSON object a line, and answers each with one: a corpus to train on, texts to
encode (with offsets in code points) and to decode, pairs to encode and truncate.
"""
import json
import os
import sys
import tempfile

from tokenizers import AddedToken, ByteLevelBPETokenizer
from tokenizers.processors import RobertaProcessing

SPECIALS = ["<s>", "<pad>", "</s>", "<unk>", AddedToken("<mask>", lstrip=True, normalized=False, special=True)]


def train(request):
    trained = ByteLevelBPETokenizer()
    with tempfile.TemporaryDirectory() as folder:
        corpus = os.path.join(folder, "corpus.txt")
        with open(corpus, "wb") as file:
            file.write(request["corpus"].encode("utf-8"))
        trained.train(files=[corpus], vocab_size=request["size"], min_frequency=request["frequency"],
                      special_tokens=SPECIALS, show_progress=False)
        files = {}
        trained.save_model(folder)
        for name in ("vocab.json", "merges.txt"):
            with open(os.path.join(folder, name), "rb") as file:
                files[name] = file.read().decode("utf-8")
    trained._tokenizer.post_processor = RobertaProcessing(("</s>", 2), ("<s>", 0), trim_offsets=False,
                                                          add_prefix_space=False)
    return trained._tokenizer, files


def answer(request):
    tokenizer, files = train(request)
    texts = []
    for text in request["texts"]:
        encoding = tokenizer.encode(text, add_special_tokens=False)
        texts.append({"ids": encoding.ids, "offsets": [place for pair in encoding.offsets for place in pair],
                      "decoded": tokenizer.decode(encoding.ids, skip_special_tokens=False)})
    pairs = []
    for first, second, length in request["pairs"]:
        tokenizer.enable_truncation(length, strategy="longest_first")
        pairs.append(tokenizer.encode(first, second).ids)
    return {**files, "texts": texts, "pairs": pairs}


for line in sys.stdin.buffer:
    sys.stdout.write(json.dumps(answer(json.loads(line))) + "\n")
    sys.stdout.flush()
