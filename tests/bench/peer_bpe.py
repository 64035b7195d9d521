# SPDX-License-Identifier: GPL-3.0-or-later
"""Hugging Face's side of compare.py: trains or encodes once with Hugging Face tokenizers and prints one line of JSON.

    peer_bpe.py train CORPUS TOKENIZER_JSON [VOCABULARY]     writes TOKENIZER_JSON
    peer_bpe.py encode CORPUS TOKENIZER_JSON
"""
import hashlib
import json
import sys
import time

from tokenizers import ByteLevelBPETokenizer, Tokenizer

SPECIALS = ["<s>", "<pad>", "</s>", "<unk>", "<mask>"]


def train(corpus, target, vocabulary):
    tokenizer = ByteLevelBPETokenizer()
    start = time.perf_counter()
    tokenizer.train([corpus], vocab_size=vocabulary, min_frequency=2, special_tokens=SPECIALS, show_progress=False)
    seconds = time.perf_counter() - start
    tokenizer.save(target)
    tokens = sorted(tokenizer.get_vocab().items(), key=lambda item: item[1])
    digest = hashlib.sha256("".join(token + "\n" for token, _ in tokens).encode()).hexdigest()
    return {"seconds": seconds, "merges": len(tokens) - 261, "vocabularySha256": digest}


def encode(corpus, source):
    tokenizer = Tokenizer.from_file(source)
    with open(corpus, encoding="utf-8", newline="\n") as file:
        lines = file.read().split("\n")
    if not lines[-1]:
        lines.pop()
    start = time.perf_counter()
    encoded = tokenizer.encode_batch(lines, add_special_tokens=False)
    seconds = time.perf_counter() - start
    digest = hashlib.sha256()
    for line in encoded:
        digest.update((" ".join(map(str, line.ids)) + "\n").encode())
    return {"seconds": seconds, "idsSha256": digest.hexdigest()}


if __name__ == "__main__":
    what, corpus_path, tokenizer_path = sys.argv[1:4]
    if what == "train":
        result = train(corpus_path, tokenizer_path, int(sys.argv[4]) if len(sys.argv) > 4 else 52000)
    else:
        result = encode(corpus_path, tokenizer_path)
    status = dict(line.split(":", 1) for line in open("/proc/self/status"))
    result["peakMemory"] = int(status["VmHWM"].split()[0]) * 1024  # of this program, not of what started it
    print(json.dumps(result))
