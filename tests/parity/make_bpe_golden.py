#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes what the Hugging Face tokenizers package makes of the corpora in tests/data/bpe.

usage: make_bpe_golden.py FOLDER     FOLDER: tests/data/bpe, with corpora/*.txt; needs tokenizers 0.23

For each corpus and each pair of vocabulary size and minimum frequency: CORPUS-SIZE-FREQUENCY.merges.txt, and in
golden.json the SHA-256 of vocab.json and tokenizer.json and the ids of the corpus (line by line) and of a few
hostile texts. english-300-1 is kept whole, so that a difference can be read.
"""
import hashlib
import json
import pathlib
import sys
import tempfile

import tokenizers
from tokenizers import AddedToken, ByteLevelBPETokenizer
from tokenizers.processors import RobertaProcessing

CASES = [(261, 2), (300, 1), (300, 5), (1000, 1), (1000, 2)]
WHOLE = "english-300-1"
SPECIALS = ["<s>", "<pad>", "</s>", "<unk>", AddedToken("<mask>", lstrip=True, normalized=False, special=True)]
TEXTS = [
    "", " ", "  ", "a", " a", "  a", "a ", "a  ", "a \n b", "\n\n\na", "\r\n", "a\u00a0b", "a\u00a0 b", " \u3000 x",
    "it's we'll they've I'm he'd you're can't", "IT'S 's'S 'sand ''s !'s 'r 're' 'l 'v", "a'", "'", "''", " '", " 's",
    "abc123def 4 5 x\u00b2 \u2167 \u0663", "e\u0301 \u0301 a\u200bb \u200b c\u200dd", "\ud55c\uad6d\uc5b4 \u6f22\u5b57\u304b\u306a", "\U0001f600\U0001f3fd \U0001f1f9\U0001f1f7",
    "\x00\x01\x1c\x1d\x1e\x1f\x7f\u0085\u2028\u2029", "<s>a</s>", "a <mask> b", "a \t\n<mask><mask>  <mask>", "\u3000<mask>",
    "<s> <mask>", "<<mask>>", "< mask>", "<MASK>", "<s", "<unk><pad>", "\u00e9 <mask>\u00e9", "aaaaaaaaaaaaaaaaaaaaa",
    "\u0130stanbul'da \u0131\u015f\u0131k \u00e7\u011f\u00f6\u015f\u00fc", "x" * 100 + "the reason" * 12, " " * 70 + "the",
]


def sha256(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def lines_of(path):
    text = path.read_bytes().decode("utf-8")
    lines = text.split("\n")
    return lines[:-1] if text.endswith("\n") else lines


def make(folder, corpus, size, frequency):
    trained = ByteLevelBPETokenizer()
    trained.train(files=[str(corpus)], vocab_size=size, min_frequency=frequency, special_tokens=SPECIALS,
                  show_progress=False)
    tokenizer = trained._tokenizer
    tokenizer.post_processor = RobertaProcessing(("</s>", 2), ("<s>", 0), trim_offsets=True, add_prefix_space=False)
    name = f"{corpus.stem}-{size}-{frequency}"
    ids = [tokenizer.encode(line, add_special_tokens=False).ids for line in lines_of(corpus)]
    with tempfile.TemporaryDirectory() as temporary:
        out = pathlib.Path(temporary)
        trained.save_model(temporary)
        tokenizer.save(str(out / "tokenizer.json"))
        (folder / f"{name}.merges.txt").write_bytes((out / "merges.txt").read_bytes())
        if name == WHOLE:
            for file in ("vocab.json", "tokenizer.json"):
                (folder / f"{name}.{file}").write_bytes((out / file).read_bytes())
        return {
            "corpus": corpus.name,
            "vocabularySize": size,
            "minFrequency": frequency,
            "merges": f"{name}.merges.txt",
            "vocabJsonSha256": sha256(out / "vocab.json"),
            "tokenizerJsonSha256": sha256(out / "tokenizer.json"),
            "corpusTokens": sum(len(line) for line in ids),
            "corpusIdsSha256": hashlib.sha256(
                "".join(" ".join(map(str, line)) + "\n" for line in ids).encode()).hexdigest(),
            "ids": [tokenizer.encode(text, add_special_tokens=False).ids for text in TEXTS],
        }


def main():
    folder = pathlib.Path(sys.argv[1])
    corpora = sorted((folder / "corpora").glob("*.txt"))
    cases = [make(folder, corpus, size, frequency) for corpus in corpora for size, frequency in CASES]
    golden = {"madeWith": f"tokenizers {tokenizers.__version__}", "texts": TEXTS, "cases": cases}
    # One case a line keeps differences readable and the file small.
    head = json.dumps({"madeWith": golden["madeWith"], "texts": TEXTS}, separators=(",", ":"))
    body = ",\n".join(json.dumps(case, separators=(",", ":")) for case in cases)
    (folder / "golden.json").write_text(head[:-1] + ',"cases":[\n' + body + "\n]}\n", encoding="ascii")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main()
