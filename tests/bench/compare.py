#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs Studio and Hugging Face alternately on the same texts and prints one table.

    KANTAI=build/release/app/cli/kantai KANTAI_PEER="..." compare.py [--repeats 5] [--only-training] CORPUS...

KANTAI is the program; KANTAI_PEER the words to put before "python3 SCRIPT ..." so that it runs where Hugging Face
tokenizers is installed (empty: here), KANTAI_PEER_FOLDER how the current folder is called there (by default "."). Run it
in the folder that holds the CORPUS files; it writes peer_bpe.py and CORPUS.tokenizer.json there. Each program is started
anew for each run, neither warms up, and peak memory is that of one run.
"""
import argparse
import json
import os
import pathlib
import shlex
import shutil
import statistics
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent


def last_json(command):
    done = subprocess.run(command, stdout=subprocess.PIPE, check=True)
    return json.loads(done.stdout.decode().strip().split("\n")[-1])


def peer(*arguments):
    folder = os.environ.get("KANTAI_PEER_FOLDER", ".")
    words = [f"{folder}/{word}" if os.path.exists(word) or word.endswith(".json") else word for word in arguments]
    return last_json(shlex.split(os.environ.get("KANTAI_PEER", "")) + ["python3", f"{folder}/peer_bpe.py", *words])


def studio(*arguments):
    return last_json([os.environ.get("KANTAI", "kantai"), "bench", *arguments, "--repeats", "1", "--cold", "--json"])


def median(runs, key="seconds"):
    return statistics.median(run[key] for run in runs)


def row(what, corpus, peer_runs, studio_runs, same):
    size = os.path.getsize(corpus) / 1e6
    theirs, ours = median(peer_runs), median(studio_runs)
    their_memory, our_memory = (median(runs, "peakMemory") / 1e6 for runs in (peer_runs, studio_runs))
    print(
        f"| {what} {corpus}, {size:.1f} MB | {theirs:.3f} s, {size / theirs:.1f} MB/s | {ours:.3f} s, "
        f"{size / ours:.1f} MB/s | {theirs / ours:.1f}x | {their_memory:.0f} MB | {our_memory:.0f} MB | "
        f"{our_memory / their_memory:.2f} | {same} |",
        flush=True,
    )


def compare_training(corpus, tokenizer, repeats):
    theirs, ours = [], []
    for _ in range(repeats):
        theirs.append(peer("train", corpus, tokenizer))
        ours.append(studio("bpe", corpus))
    same = theirs[0]["vocabularySha256"] == ours[0]["vocabularySha256"]
    row("train", corpus, theirs, ours, "vocabulary" if same else "DIFFERENT")


def compare_encoding(corpus, tokenizer, repeats):
    theirs, ours = [], []
    for _ in range(repeats):
        theirs.append(peer("encode", corpus, tokenizer))
        ours.append(studio("encode", corpus, "--tokenizer", tokenizer))
    row("encode", corpus, theirs, ours, "ids" if theirs[0]["idsSha256"] == ours[0]["idsSha256"] else "DIFFERENT")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--repeats", type=int, default=5)
    parser.add_argument("--only-training", action="store_true", help="Hugging Face encodes 500 MB in 17 GB of memory")
    parser.add_argument("corpora", nargs="+")
    options = parser.parse_args()
    shutil.copyfile(HERE / "peer_bpe.py", "peer_bpe.py")
    print("| | peer | Studio | ratio | peer's peak | Studio's peak | of it | the same |\n|---|---|---|---|---|---|---|---|")
    for corpus in options.corpora:
        tokenizer = corpus + ".tokenizer.json"
        compare_training(corpus, tokenizer, options.repeats)
        if not options.only_training:
            compare_encoding(corpus, tokenizer, options.repeats)


if __name__ == "__main__":
    sys.exit(main())
