#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the minimal pairs of the Studio, english.jsonl and turkish.jsonl, from english.txt and turkish.txt beside it.

usage: make_pairs.py            (writes both; fails with a list of what is wrong)

A line "# name" begins a phenomenon. Every other line is a pair: "The child {looks|look} at the sea." stands for the
right sentence with "looks" and the wrong one with "look"; a line may hold several such places, which change together.

What is checked: 20 pairs or more for a phenomenon, no sentence twice within one, no pair of equal sentences, and that
the sample corpus teaches the words. English: every word of both sentences occurs in the sample. Turkish, whose words have
hundreds of forms: every word of the right sentence occurs in the sample, or another word with the same beginning does,
which is all but the endings: at least three letters, and all but six of a longer word; or it begins with one of the few
stems of two letters. Of the question particle the sample has one form only (mıdır).
"""
import json
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).parent
SAMPLE = HERE.parent / "sample"
LEAST_PAIRS = 20
SHORT_STEMS = ("aç", "ay", "az", "ek", "ev", "in", "öt", "uç")  # to open, moon, few, to sow, house, to descend, to crow, to fly
QUESTION_PARTICLE = {"mi", "mı", "mu", "mü"}
WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
PLACE = re.compile(r"\{([^{}|]*)\|([^{}|]*)\}")


def lowered(text):  # as Turkish does, which leaves English words as they are but for I
    return text.replace("I", "ı").replace("İ", "i").lower()


def words_of(text, turkish):
    return WORD.findall(lowered(text) if turkish else text.lower())


def sample_words(turkish):
    words = set()
    for path in SAMPLE.glob("*.txt"):
        if path.name.startswith("07-") == turkish:
            words.update(words_of(path.read_text(encoding="utf-8"), turkish))
    return words


def read_pairs(path):
    pairs, phenomenon = [], None
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        line = line.strip()
        if line.startswith("# "):
            phenomenon = line[2:]
        elif line:
            good, bad = (re.sub(" +", " ", PLACE.sub(rf"\{side}", line)) for side in (1, 2))
            good, bad = (text[0].upper() + text[1:] for text in (good, bad))
            pairs.append((number, phenomenon, good, bad))
    return pairs


def problems(pairs, turkish):
    known = sample_words(turkish)
    beginnings = {word[:n] for word in known for n in range(3, len(word) + 1)}
    by_phenomenon = {}
    for number, phenomenon, good, bad in pairs:
        if phenomenon is None or good == bad:
            yield f"line {number}: no phenomenon, or equal sentences"
        sentences = by_phenomenon.setdefault(phenomenon, set())
        if good in sentences:
            yield f"line {number}: again: {good}"
        sentences.add(good)
        for word in words_of(good if turkish else good + " " + bad, turkish):
            stem = word[:max(3, len(word) - 6)]
            inflected = turkish and (stem in beginnings or word.startswith(SHORT_STEMS) or word in QUESTION_PARTICLE)
            if word not in known and not inflected:
                yield f"line {number}: not in the sample: {word}"
    for phenomenon, sentences in by_phenomenon.items():
        if len(sentences) < LEAST_PAIRS:
            yield f"{phenomenon}: only {len(sentences)} pairs"
    if len(by_phenomenon) < 20:
        yield f"only {len(by_phenomenon)} phenomena"


def main():
    failed = False
    for language in ("english", "turkish"):
        pairs = read_pairs(HERE / f"{language}.txt")
        for problem in problems(pairs, language == "turkish"):
            print(f"{language}.txt, {problem}", file=sys.stderr)
            failed = True
        lines = [json.dumps({"sentence_good": good, "sentence_bad": bad, "phenomenon": phenomenon}, ensure_ascii=False)
                 for _, phenomenon, good, bad in pairs]
        (HERE / f"{language}.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
        print(f"{language}: {len(pairs)} pairs")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
