#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs pretraining of Studio and Hugging Face alternately on the same text and prints one table.

    KANTAI=build/release/app/cli/kantai KANTAI_PEER="..." compare_training.py [--repeats 3] [--steps 8] PROJECT CORPUS

PROJECT is a Studio project with CORPUS imported and a tokenizer trained; run it in the folder that holds both.
KANTAI_PEER and KANTAI_PEER_FOLDER are those of compare.py. Each program is started anew for each run; two steps warm up.
"""
import argparse
import json
import os
import pathlib
import shlex
import shutil
import statistics
import subprocess

HERE = pathlib.Path(__file__).resolve().parent
SETTINGS = [("lines", 128, 64), ("packed", 128, 32), ("packed", 512, 8)]  # mode, block, batch


def last_json(command):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True)
    return json.loads(done.stdout.decode().strip().split("\n")[-1])


def peer(corpus, mode, block, batch, steps, precision):
    folder = os.environ.get("KANTAI_PEER_FOLDER", ".")
    words = [f"{folder}/{name}" for name in ("peer_train.py", "tokenizer.json", corpus)]
    command = shlex.split(os.environ.get("KANTAI_PEER", "")) + ["python3", *words]
    return last_json(command + [mode, str(block), str(batch), str(steps), precision])


def studio(project, mode, block, batch, steps, precision):
    program = os.environ.get("KANTAI", "kantai")
    return last_json(
        [program, "bench", "train", project, "--json", "--mode", mode, "--block-size", str(block)]
        + ["--batch-size", str(batch), "--steps", str(steps), "--precision", precision]
    )


def median(runs, key):
    return statistics.median(run[key] for run in runs)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("project")
    parser.add_argument("corpus")
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--steps", type=int, default=8)
    given = parser.parse_args()
    shutil.copy(HERE / "peer_train.py", ".")
    shutil.copy(max(pathlib.Path(given.project).glob("tokenizers/*/tokenizer.json"), key=os.path.getmtime), ".")
    print("| setting | peer | Studio | ratio | share of the product's speed | peak memory |")
    print("|---|---|---|---|---|---|")
    for mode, block, batch in SETTINGS:
        for precision in ("float32", "bf16"):
            theirs, ours = [], []
            for _ in range(given.repeats):
                theirs.append(peer(given.corpus, mode, block, batch, given.steps, precision))
                ours.append(studio(given.project, mode, block, batch, given.steps, precision))
            before, now = median(theirs, "tokensPerSecond"), median(ours, "tokensPerSecond")
            memory = [median(runs, "peakMemory") / 1e9 for runs in (theirs, ours)]
            print(
                f"| {mode}, {batch} x {block}, {precision} | {before:.0f} tokens/s | {now:.0f} tokens/s | "
                f"{now / before:.2f}x | {median(ours, 'shareOfLimit'):.0%} of {median(ours, 'productGigaflops'):.0f} "
                f"GFLOP/s | {memory[0]:.2f} / {memory[1]:.2f} GB |",
                flush=True,
            )


if __name__ == "__main__":
    main()
