#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes PreTokenClasses.inc: the letters (L*), numbers (N*) and white space of Unicode 16.0 as sorted ranges.

usage: make_tables.py OUTPUT        needs a Python whose unicodedata is Unicode 16.0 (Python 3.14)
       make_tables.py --probe       asks the Hugging Face tokenizers package for the class of every code point and
                                    compares; prints the differences and fails when there is one
"""
import sys
import unicodedata

VERSION = "16.0.0"
# White_Space of PropList.txt; the property is stable since Unicode 6.3 and reaches beyond the separators (Z*) by
# these control characters only.
CONTROL_SPACE = {0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x85}
SURROGATES = range(0xD800, 0xE000)


def class_of(code_point):
    category = unicodedata.category(chr(code_point))
    if category[0] == "L":
        return "Letter"
    if category[0] == "N":
        return "Number"
    if category[0] == "Z" or code_point in CONTROL_SPACE:
        return "Space"
    return "Other"


def ranges():
    found = []
    for code_point in range(0x110000):
        name = class_of(code_point)
        if name == "Other":
            continue
        if found and found[-1][2] == name and found[-1][1] == code_point - 1:
            found[-1][1] = code_point
        else:
            found.append([code_point, code_point, name])
    return found


def write(path):
    entries = [f"{{0x{first:X}, 0x{last:X}, {name}}}," for first, last, name in ranges()]
    lines = ["// SPDX-License-Identifier: GPL-3.0-or-later",
             f"// Made by make_tables.py from Unicode {VERSION}: {len(entries)} ranges {{first, last, class}}, in order."]
    for entry in entries:
        if lines[-1].startswith("//") or len(lines[-1]) + 1 + len(entry) > 118:
            lines.append(entry)
        else:
            lines[-1] += " " + entry
    with open(path, "w", encoding="ascii", newline="\n") as out:
        out.write("\n".join(lines) + "\n")


def probe():
    from tokenizers.pre_tokenizers import ByteLevel

    splitter = ByteLevel(add_prefix_space=False)

    def joins(before, character):
        return len(splitter.pre_tokenize_str(before + character)) == 1

    different = 0
    for code_point in range(0x110000):
        if code_point in SURROGATES:
            continue
        character = chr(code_point)
        peer = ("Letter" if joins("a", character) else "Number" if joins("1", character)
                else "Other" if joins("!", character) else "Space")
        if peer != class_of(code_point):
            different += 1
            print(f"U+{code_point:04X} {unicodedata.category(character)}: peer {peer}, table {class_of(code_point)}")
    print(f"{0x110000 - len(SURROGATES)} code points asked, {different} different")
    return different == 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    if unicodedata.unidata_version != VERSION:
        sys.exit(f"make_tables.py: this Python knows Unicode {unicodedata.unidata_version}, not {VERSION}.")
    if sys.argv[1] == "--probe":
        sys.exit(0 if probe() else 1)
    write(sys.argv[1])
