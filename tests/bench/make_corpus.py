#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes a large text of varied lines to standard output, streamed, the same for the same arguments.

    make_corpus.py BYTES [--seed 1] [--new-words 0.1] [FILE...] > corpus.txt

Lines are drawn from FILEs (by default the sample text and the golden corpora of this repository), mostly in runs as
they stand, so that the text keeps the statistics of language. Each line is perturbed with the probability --new-words:
one of its words is replaced by an invented one, so that new words keep coming as they do in a real corpus. With
--new-words 1 a line brings about one word that was never there: 4 million lines, 4 million different words.
"""
import argparse
import pathlib
import random
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
SYLLABLES = [c + v + e for c in "b d f g k l m n p r s t v z br st kl tr".split() for v in "aeiou" for e in ("", "n", "r")]


def default_files():
    return sorted((ROOT / "resources/sample").glob("*.txt")) * 3 + sorted((ROOT / "tests/data/bpe/corpora").glob("*.txt"))


def invented(draw):
    return "".join(draw.choices(SYLLABLES, k=draw.randint(2, 5)))


def perturbed(line, draw):
    words = line.split(" ")
    words[draw.randrange(len(words))] = invented(draw)
    return " ".join(words)


def lines_of(files):
    lines = []
    for file in files:
        text = file.read_bytes().decode("utf-8", "replace")
        lines += [line for line in text.split("\n") if 0 < len(line) < 2000]
    return lines


def write(size, seed, new_words, lines, out):
    draw = random.Random(seed)
    written = 0
    while written < size:
        begin = draw.randrange(len(lines))
        for line in lines[begin : begin + draw.randint(1, 20)]:
            if draw.random() < new_words:
                line = perturbed(line, draw)
            data = (line + "\n").encode()
            out.write(data)
            written += len(data)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bytes", type=int)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--new-words", type=float, default=0.1)
    parser.add_argument("files", nargs="*", type=pathlib.Path)
    options = parser.parse_intermixed_args()
    lines = lines_of(options.files or default_files())
    write(options.bytes, options.seed, options.new_words, lines, sys.stdout.buffer)


if __name__ == "__main__":
    main()
