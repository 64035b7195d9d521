#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes what the Hugging Face tokenizers package makes of the corpora in tests/data/bpe.

usage: make_bpe_golden.py FOLDER     FOLDER: tests/data/bpe, with corpora/*.txt; needs tokenizers 0.23

golden.json has, for each corpus, vocabulary size and minimum frequency, the SHA-256 of vocab.json, merges.txt and
tokenizer.json, and of the ids of the corpus line by line. What lets a difference be read is kept for (1000, 1) only:
CORPUS-1000-1.merges.txt, CORPUS-1000-1.ids.txt (a line of ids for each line of the corpus), and in golden.json the ids
and offsets of hostile texts. english-300-1 is kept as a whole tokenizer. pairs.json has pairs of texts with their
ends, cut to several lengths.
"""
import hashlib
import json
import pathlib
import sys
import tempfile

import tokenizers
from tokenizers import AddedToken, ByteLevelBPETokenizer
from tokenizers.processors import RobertaProcessing

SIZES = [261, 300, 1000, 8000, 52000]
FREQUENCIES = [1, 2, 5]
READABLE = (1000, 1)
WHOLE = ("english", 300, 1)
PAIRS_OF = ("turkish", 1000, 1)
LENGTHS = [4, 5, 6, 7, 8, 9, 13, 64]
SPECIALS = ["<s>", "<pad>", "</s>", "<unk>", AddedToken("<mask>", lstrip=True, normalized=False, special=True)]
TEXTS = [
    "", " ", "  ", "a", " a", "  a", "a ", "a  ", "a \n b", "\n\n\na", "\r\n", "a\u00a0b", "a\u00a0 b", " \u3000 x",
    "it's we'll they've I'm he'd you're can't", "IT'S 's'S 'sand ''s !'s 'r 're' 'l 'v", "a'", "'", "''", " '", " 's",
    "abc123def 4 5 x\u00b2 \u2167 \u0663", "e\u0301 \u0301 a\u200bb \u200b c\u200dd", "\ud55c\uad6d\uc5b4 \u6f22\u5b57\u304b\u306a", "\U0001f600\U0001f3fd \U0001f1f9\U0001f1f7",
    "\x00\x01\x1c\x1d\x1e\x1f\x7f\u0085\u2028\u2029", "<s>a</s>", "a <mask> b", "a \t\n<mask><mask>  <mask>", "\u3000<mask>",
    "<s> <mask>", "<<mask>>", "< mask>", "<MASK>", "<s", "<unk><pad>", "\u00e9 <mask>\u00e9", "aaaaaaaaaaaaaaaaaaaaa",
    "\u0130stanbul'da \u0131\u015f\u0131k \u00e7\u011f\u00f6\u015f\u00fc", "x" * 100 + "the reason" * 12, " " * 70 + "the",
]


def sha256(data):
    return hashlib.sha256(data).hexdigest()


def syllables():
    """A corpus large enough for 52,000 tokens, made by rule so that the test can make it too: words of Zipf-like
    frequency out of syllables, from the high bits of a 64-bit linear congruential generator."""
    consonants, vowels = "bcdfghjklmnprstv", "aeiou\u0131\u00f6\u00fc"
    state = 42
    lines = []
    for _ in range(20000):
        words = []
        for _ in range(12):
            state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
            draw = state >> 32
            word = 60000 * (draw * draw >> 32) >> 32
            text = ""
            while word > 0:
                text += consonants[word % 16] + vowels[word // 16 % 8]
                word //= 50
            words.append(text)
        lines.append(" ".join(words))
    return ("\n".join(lines) + "\n").encode("utf-8")


def lines_of(path):
    text = path.read_bytes().decode("utf-8")
    lines = text.split("\n")
    return lines[:-1] if text.endswith("\n") else lines


def trained_tokenizer(corpus, size, frequency):
    trained = ByteLevelBPETokenizer()
    trained.train(files=[str(corpus)], vocab_size=size, min_frequency=frequency, special_tokens=SPECIALS,
                  show_progress=False)
    trained._tokenizer.post_processor = RobertaProcessing(("</s>", 2), ("<s>", 0), trim_offsets=True,
                                                          add_prefix_space=False)
    return trained


def pairs(tokenizer):
    made = []
    for i, first in enumerate(TEXTS):
        second = TEXTS[(7 * i + 3) % len(TEXTS)]
        for length in LENGTHS:
            tokenizer.enable_truncation(length, strategy="longest_first")
            made.append({"first": i, "second": (7 * i + 3) % len(TEXTS), "length": length,
                         "ids": tokenizer.encode(first, second).ids, "idsOfFirst": tokenizer.encode(first).ids})
        tokenizer.no_truncation()
        made.append({"first": i, "second": (7 * i + 3) % len(TEXTS), "length": 0,
                     "ids": tokenizer.encode(first, second).ids, "idsOfFirst": tokenizer.encode(first).ids})
    return made


def texts_with_offsets(tokenizer):
    """Offsets in code points, as Hugging Face counts them, without cutting off the spaces of a token."""
    tokenizer.post_processor = RobertaProcessing(("</s>", 2), ("<s>", 0), trim_offsets=False, add_prefix_space=False)
    encodings = [tokenizer.encode(text, add_special_tokens=False) for text in TEXTS]
    return [{"ids": e.ids, "offsets": [place for pair in e.offsets for place in pair]} for e in encodings]


def make(folder, corpus, size, frequency):
    trained = trained_tokenizer(corpus, size, frequency)
    tokenizer = trained._tokenizer
    lines = tokenizer.encode_batch(lines_of(corpus), add_special_tokens=False)
    ids = "".join(" ".join(map(str, line.ids)) + "\n" for line in lines).encode()
    name = f"{corpus.stem}-{size}-{frequency}"
    with tempfile.TemporaryDirectory() as temporary:
        out = pathlib.Path(temporary)
        trained.save_model(temporary)
        tokenizer.save(str(out / "tokenizer.json"))
        files = {file: (out / file).read_bytes() for file in ("vocab.json", "merges.txt", "tokenizer.json")}
    case = {
        "corpus": corpus.name,
        "vocabularySize": size,
        "minFrequency": frequency,
        "sizeReached": trained.get_vocab_size(),
        **{f"{file} sha256": sha256(data) for file, data in files.items()},
        "ids sha256": sha256(ids),
    }
    if (corpus.stem, size, frequency) == WHOLE:
        for file, data in files.items():
            (folder / f"{name}.{file}").write_bytes(data)
    if (corpus.stem, size, frequency) == PAIRS_OF:
        write_lines(folder / "pairs.json", {"corpus": corpus.name, "vocabularySize": size, "minFrequency": frequency},
                    "pairs", pairs(tokenizer))
    if (size, frequency) == READABLE and corpus.stem != "syllables":
        (folder / f"{name}.merges.txt").write_bytes(files["merges.txt"])
        (folder / f"{name}.ids.txt").write_bytes(ids)
        case["texts"] = texts_with_offsets(tokenizer)
    return case


def write_lines(path, head, key, items):
    """JSON with one item a line, which keeps differences readable and the file small."""
    text = json.dumps(head, separators=(",", ":"))
    body = ",\n".join(json.dumps(item, separators=(",", ":")) for item in items)
    path.write_text(f'{text[:-1]},"{key}":[\n{body}\n]}}\n', encoding="ascii")


def main():
    folder = pathlib.Path(sys.argv[1])
    with tempfile.TemporaryDirectory() as temporary:
        made = pathlib.Path(temporary) / "syllables.txt"
        made.write_bytes(syllables())
        corpora = sorted((folder / "corpora").glob("*.txt")) + [made]
        cases = [make(folder, corpus, size, frequency)
                 for corpus in corpora for size in SIZES for frequency in FREQUENCIES]
        head = {"madeWith": f"tokenizers {tokenizers.__version__}", "texts": TEXTS,
                "syllables sha256": sha256(made.read_bytes())}
        write_lines(folder / "golden.json", head, "cases", cases)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main()
