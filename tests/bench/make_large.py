#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes a text of any size with a given number of different invented words to standard output, as fast as a disk.

    make_large.py BYTES WORDS FILE > corpus.txt

FILE is repeated up to BYTES; behind every megabyte stand lines of invented words, each of which occurs once, so that
WORDS are spread evenly: what a corpus of many gigabytes asks of whoever counts its words.
"""
import sys

MEGABYTE = 1 << 20
LETTERS = "etaoinshrdlucmfw"


def invented(number):
    """A word for each number: 16 letters stand for 16 digits, and a mark keeps it from being a word of FILE."""
    word = ""
    while number:
        word += LETTERS[number % 16]
        number //= 16
    return "zq" + word


def main():
    size, words, file = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
    text = open(file, "rb").read()
    text = text[: text.rindex(b"\n") + 1]
    written, made = 0, 0
    while written < size:
        for begin in range(0, len(text), MEGABYTE):
            block = text[begin : begin + MEGABYTE]
            written += sys.stdout.buffer.write(block)
            due = min(words, int(words * written / size))
            fresh = " ".join(invented(number) for number in range(made + 1, due + 1))
            written += sys.stdout.buffer.write(b"\n" + fresh.encode() + b"\n")
            made = due
            if written >= size:
                break


if __name__ == "__main__":
    main()
