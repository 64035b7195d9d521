#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What pretraining costs as the model and the corpus grow, and for how long a checkpoint stops it.

    KANTAI=build/release/app/cli/kantai scaling.py TEXT [--corpora 1,100] [--presets nano,mini,...] [--steps 8]

First, for each preset, packed blocks of 128 x 32 on TEXT: time a token, peak memory, and a run of some steps with checkpoints
in between: how long the steps stood still for one, and how long it took beside them. Then, for Mini, corpora of so many million
tokens made of TEXT over and over: time a token, peak memory, and how long `--resume` takes from its start to its first step.
Works in a folder of its own beside TEXT, which goes afterwards.
"""
import argparse
import json
import os
import pathlib
import statistics
import subprocess
import tempfile
import time

PROGRAM = os.environ.get("KANTAI", "kantai")
TOKENS_A_BYTE = 0.28  # of English prose with a vocabulary of its own
SHAPE = ["--mode", "packed", "--block-size", "128", "--batch-size", "32"]


def kantai(*words):
    done = subprocess.run([PROGRAM, *map(str, words)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True)
    return done.stdout.decode()


def last_json(*words):
    return json.loads(kantai(*words, "--json").strip().split("\n")[-1])


def timed_events(*words):
    """Each line of JSON with the moment it came."""
    command = [PROGRAM, *map(str, words), "--json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        for line in process.stdout:
            yield time.monotonic(), json.loads(line)


def project_with(folder, text):
    kantai("new", folder)
    kantai("import", folder, text)
    kantai("tokenizer", "train", folder)
    return folder


def checkpoint_times(project, preset):
    """(stop of the steps, time beside them) of a checkpoint, in seconds, medians of those of one run."""
    stops, besides, saved_at, last = [], [], None, None
    for moment, event in timed_events("pretrain", project, "--preset", preset, *SHAPE, "--max-steps", 33, "--save-every", 8,
                                      "--eval-every", 1000):
        if event["event"] == "step":
            if last and event["step"] % 8 == 1:  # the one behind a checkpoint: what did not go into its own work
                stops.append(moment - last[0] - (event["trainingSeconds"] - last[1]["trainingSeconds"]))
                saved_at = last[0]
            last = moment, event
        elif event["event"] == "checkpoint" and saved_at:
            besides.append(moment - saved_at)
            saved_at = None
    return statistics.median(stops), statistics.median(besides)


def presets(project, names, steps):
    print("| preset | tokens/s | microseconds a token | share of the product's speed | peak memory | checkpoint stops training | and takes |")
    print("|---|---|---|---|---|---|---|")
    for name in names:
        figures = last_json("bench", "train", project, "--preset", name, *SHAPE, "--steps", steps)
        stop, beside = checkpoint_times(project, name)
        print(f"| {name} | {figures['tokensPerSecond']:,.0f} | {1e6 / figures['tokensPerSecond']:.0f} | "
              f"{figures['shareOfLimit']:.0%} | {figures['peakMemory'] / 1e9:.2f} GB | {stop:.2f} s | {beside:.1f} s |", flush=True)


def resume_seconds(project):
    begin = time.monotonic()
    for moment, event in timed_events("pretrain", project, "--resume", 1, "--max-steps", 9):
        if event["event"] == "start":
            return moment - begin
    raise SystemExit("the run did not resume")


def corpora(folder, text, millions, steps):
    print("| corpus | tokens/s | peak memory | from --resume to its first step |")
    print("|---|---|---|---|")
    for million in millions:
        grown = folder / f"{million}.txt"
        with open(grown, "wb") as out:
            size, content = 0, text.read_bytes()
            while size * TOKENS_A_BYTE < million * 1e6:
                size += out.write(content)
        project = project_with(folder / f"P{million}", grown)
        figures = last_json("bench", "train", project, "--preset", "mini", *SHAPE, "--steps", 4 * steps)
        kantai("pretrain", project, "--preset", "mini", *SHAPE, "--max-steps", 8, "--json")
        print(f"| {million} million tokens | {figures['tokensPerSecond']:,.0f} | {figures['peakMemory'] / 1e9:.2f} GB | "
              f"{resume_seconds(project):.2f} s |", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("text", type=pathlib.Path)
    parser.add_argument("--corpora", default="1,100")
    parser.add_argument("--presets", default="nano,mini,small,kantaibert,distilroberta,roberta-base")
    parser.add_argument("--steps", type=int, default=8)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=given.text.resolve().parent) as name:
        folder = pathlib.Path(name)
        if given.presets:
            presets(project_with(folder / "P", given.text), given.presets.split(","), given.steps)
        if given.corpora:
            corpora(folder, given.text, map(int, given.corpora.split(",")), given.steps)


main()
