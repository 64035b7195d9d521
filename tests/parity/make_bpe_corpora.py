#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the corpora of tests/data/bpe that are made by rule; the others were written by hand.

usage: make_bpe_corpora.py FOLDER     FOLDER: tests/data/bpe/corpora

  white-space.txt    every code point that Unicode, ASCII or a program may take for white space, in every position
  control.txt        every control and format character below U+2100
  digits.txt         decimal digits and other numbers of many scripts
  empty-lines.txt    lines of nothing, of one space, of CR
  random.txt         code points of all planes, assigned or not
"""
import pathlib
import random
import sys
import unicodedata

SPACES = [*range(0x09, 0x0E), 0x1C, 0x1D, 0x1E, 0x1F, 0x20, 0x85, 0xA0, 0x1680, 0x180E, *range(0x2000, 0x200E), 0x2028,
          0x2029, 0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF]


def white_space(dice):
    parts = []
    for c in SPACES:
        s = chr(c)
        parts += [f"a{s}b", f"a{s}{s}b", f"{s}a", f"a{s}", f"a {s}b", f"a{s} b", f"1{s}2 !{s}? '{s}s it's{s}'s"]
    for _ in range(300):
        parts.append("".join(dice.choice(["a", "it's", "7", "!", " ", chr(dice.choice(SPACES))]) for _ in range(8)))
    return "\n".join(parts) + "\n"


def control(dice):
    characters = [chr(c) for c in range(0x2100) if unicodedata.category(chr(c)) in ("Cc", "Cf")]
    lines = [f"a{c}b {c} {c}{c}\u00e9{c}1{c}!" for c in characters]
    for _ in range(60):
        lines.append("".join(dice.choice(characters + ["a", "the ", "9"]) for _ in range(12)))
    return "\n".join(lines)


def digits(dice):
    lines = []
    for zero in (c for c in range(0x20000) if unicodedata.digit(chr(c), -1) == 0 and unicodedata.category(chr(c)) == "Nd"):
        lines.append("".join(chr(zero + i) for i in range(10)) + f" x{chr(zero + 1)} {chr(zero + 2)}{chr(zero + 3)}y")
    others = [chr(c) for c in range(0x20000) if unicodedata.category(chr(c)) in ("No", "Nl")]
    for _ in range(80):
        lines.append(" ".join("".join(dice.choice(others + list("0123456789")) for _ in range(4)) for _ in range(3)))
    return "\r\n".join(lines) + "\r\n"


def empty_lines(dice):
    return "".join(dice.choice(["\n", "\n", " \n", "\r\n", "\r", "a\n", " a\n", "a \n", "\t\n", "it's\n"]) for _ in range(400))


def random_code_points(dice):
    lines = []
    for _ in range(260):
        top = dice.choice([0x80, 0x300, 0x800, 0x3000, 0x10000, 0x20000, 0x110000])
        line = [dice.randrange(0x20, top) for _ in range(dice.randrange(1, 60))]
        lines.append("".join(chr(c) for c in line if not 0xD800 <= c <= 0xDFFF and c != 0x0A))
    return "\n".join(lines) + "\n"


def main():
    folder = pathlib.Path(sys.argv[1])
    makers = {"white-space": white_space, "control": control, "digits": digits, "empty-lines": empty_lines,
              "random": random_code_points}
    for name, make in makers.items():
        (folder / f"{name}.txt").write_bytes(make(random.Random(name)).encode("utf-8"))


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main()
