#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sets what `kantai pretrain --forecast` says beside what then happens, and prints a table.

    KANTAI=build/release/app/cli/kantai compare_forecasts.py PROJECT [OPTIONS OF A RUN]...

Each further argument is the options of one run in quotes, as "--preset mini --epochs 2"; by default three runs. PROJECT is a
Studio project with a corpus and a tokenizer; its runs are made in a copy, which goes afterwards.
"""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

RUNS = ["--preset nano --epochs 1", "--preset small --max-steps 200", "--preset kantaibert --max-steps 60"]


def last_json(*words):
    program = os.environ.get("KANTAI", "kantai")
    done = subprocess.run([program, "pretrain", *words, "--json"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True)
    return json.loads(done.stdout.decode().strip().split("\n")[-1])


def main(project, runs):
    print("| run | seconds, forecast | happened | ratio | memory, forecast | happened | ratio |")
    print("|---|---|---|---|---|---|---|")
    for run in runs or RUNS:
        with tempfile.TemporaryDirectory(dir=pathlib.Path(project).resolve().parent) as folder:
            copy = shutil.copytree(project, pathlib.Path(folder) / pathlib.Path(project).name)
            said, was = last_json(copy, "--forecast", *run.split()), last_json(copy, *run.split())
        print(
            f"| `{run}` | {said['seconds']:.1f} | {was['seconds']:.1f} | {said['seconds'] / was['seconds']:.2f} | "
            f"{said['peakMemory'] / 1e9:.2f} GB | {was['peakMemory'] / 1e9:.2f} GB | "
            f"{said['peakMemory'] / was['peakMemory']:.2f} |",
            flush=True,
        )


main(sys.argv[1], sys.argv[2:])
