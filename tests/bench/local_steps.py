#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Held-out loss of local steps against exact steps at equal tokens: the sample corpus, two computers of one thread each.

    tests/bench/local_steps.py build/release/app/cli/kantai --steps 800 --batch 64 --rounds 10:0.7:0.9 50:0.7:0.9

Exact steps are those of one process with the whole batch, which two processes compute to rounding. Each computer of a run
with local steps takes as many steps, of half the batch. --rounds: local steps, outer learning rate, outer momentum."""

import argparse
import json
import os
import pathlib
import subprocess
import tempfile

CODE = "7K3M-Q2ZD-9XWF-VB40"
SAMPLE = pathlib.Path(__file__).parents[2] / "resources" / "sample"


def finished(lines):
    events = {}
    for line in lines:
        event = json.loads(line)
        events[event["event"]] = event
    return events


def show(name, events):
    end = events["end"]
    shares = [machine["steps"] for machine in events.get("machines", {}).get("machines", [])]
    print(f"{name:32} held-out loss {end['heldOutLoss']:.4f}  steps {end['steps']} {shares}  tokens {end['tokens']}",
          flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kantai")
    parser.add_argument("--preset", default="nano")
    parser.add_argument("--steps", type=int, default=800)
    parser.add_argument("--batch", type=int, default=64)
    parser.add_argument("--rounds", nargs="+", default=["10:0.7:0.9", "50:0.7:0.9"])
    parser.add_argument("--seed", type=int, default=42)
    options = parser.parse_args()
    kantai = str(pathlib.Path(options.kantai).resolve())
    environment = dict(os.environ, KANTAI_PAIRING_CODE=CODE)

    with tempfile.TemporaryDirectory() as folder:
        def run(*arguments):
            return subprocess.run([kantai, *arguments], cwd=folder, env=environment, check=True, text=True,
                                  stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout.splitlines()

        def pretrain(name, batch, steps, *more):
            return ["pretrain", "P", "--json", "--name", name, "--preset", options.preset, "--fit-vocabulary",
                    "--batch-size", str(batch), "--max-steps", str(steps), "--seed", str(options.seed), "--threads", "1",
                    "--eval-every", str(10 * steps), "--snapshots", "off", *more]

        run("new", "P")
        run("import", "P", str(SAMPLE))
        run("tokenizer", "train", "P", "--vocab-size", "2000")
        show("exact", finished(run(*pretrain("exact", options.batch, options.steps))))
        for rounds in options.rounds:
            local, rate, momentum = rounds.split(":")
            worker = None
            leader = subprocess.Popen(
                [kantai, *pretrain(rounds, options.batch // 2, 2 * options.steps, "--local-steps", local,
                                   "--outer-learning-rate", rate, "--outer-momentum", momentum, "--workers-folder",
                                   "exchange", "--await-workers", "1")],
                cwd=folder, env=environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
            lines = []
            for line in leader.stdout:
                lines.append(line)
                if worker is None and '"invitation"' in line:
                    worker = subprocess.Popen([kantai, "worker", "--folder", "exchange", "--threads", "1"], cwd=folder,
                                              env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            leader.wait()
            worker.wait()
            show(f"local, {rounds}", finished(lines))


if __name__ == "__main__":
    main()
