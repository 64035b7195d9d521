#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether a small model learns more with a teacher than alone in the same time.

    distillation.py build/release/app/cli/kantai TEXT FOLDER [--seconds 120] [--seeds 3] ...

Makes a project in FOLDER from TEXT, a teacher in it, and then for each seed a student that learns from the teacher and
the same model that learns from the text alone. Both get as many steps as fit into the same processor time (user and
system, of one thread), which a trial of each tells before: other programs on the machine change nothing. The time of
the teacher's answers counts for the student, that of the teacher's own training does not. What is in FOLDER from an
earlier call, the project and its teacher, is used again. Prints the table of `kantai compare`, with the means.
"""
import argparse
import json
import resource
import shlex
import statistics
import subprocess
import sys
from pathlib import Path


def options():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kantai")
    parser.add_argument("text")
    parser.add_argument("folder")
    parser.add_argument("--vocabulary", type=int, default=8000)
    parser.add_argument("--teacher", default="--layers 6 --hidden-size 256 --heads 4 --initializer-range 0.04")
    parser.add_argument("--teacher-steps", type=int, default=3000)
    parser.add_argument("--student", default="--preset mini")
    parser.add_argument("--cut", type=int, help="students begin with so many layers of the teacher, whose shape they "
                        "have; those that learn alone begin with random weights or, in a third row, with the same layers")
    parser.add_argument("--distillation", default="", help="as --teacher-share 0.5 --temperature 2")
    parser.add_argument("--seconds", type=float, default=120, help="processor time of a run")
    parser.add_argument("--seeds", type=int, default=3)
    return parser.parse_args()


ASKED = options()
PROJECT = str(Path(ASKED.folder) / "Project")
FIT = ["--fit-vocabulary"]
COMMON = "--threads 1 --snapshots off --keep-last 0 --save-every 1000000".split()


def kantai(*words):
    """The JSON objects that it prints, and its processor seconds."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run([ASKED.kantai, *words], capture_output=True, text=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode != 0:
        sys.exit(f"{shlex.join(words)}: {done.stderr.strip().splitlines()[-1:]}")
    seconds = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
    objects = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    return objects, seconds


def train(name, steps, shape, *more):
    """Returns the number of the newest checkpoint and the processor seconds."""
    _, seconds = kantai("pretrain", PROJECT, "--json", "--name", name, "--max-steps", str(steps), "--eval-every",
                        str(steps), *shape, *COMMON, *more)
    checkpoints, _ = kantai("checkpoints", PROJECT, "--json")
    return checkpoints[-1]["id"], seconds


def seconds_a_step(shape, *more):
    """Of a trial, which leaves nothing: start and end of the program cancel."""
    few, many = 20, 100
    times = []
    for steps in (few, many):
        _, seconds = train("trial", steps, shape, *more)
        times.append(seconds)
        runs, _ = kantai("runs", PROJECT, "--json")
        kantai("run", "delete", PROJECT, str(runs[-1]["id"]))
    return (times[1] - times[0]) / (many - few)


def teacher():
    checkpoints, _ = kantai("checkpoints", PROJECT, "--json")
    if checkpoints:
        return checkpoints[0]["id"]
    number, seconds = train("Teacher", ASKED.teacher_steps, [*shlex.split(ASKED.teacher), *FIT])
    print(f"The teacher took {seconds:.0f} processor seconds.", flush=True)
    return number


def main():
    if not Path(PROJECT).exists():
        kantai("new", PROJECT)
        kantai("import", PROJECT, ASKED.text)
        kantai("tokenizer", "train", PROJECT, "--vocab-size", str(ASKED.vocabulary))
    master = teacher()
    taught = ["--teacher", str(master), *shlex.split(ASKED.distillation)]
    anew = [*shlex.split(ASKED.student), *FIT]
    ways = {"taught": (anew, taught), "alone": (anew, [])}
    if ASKED.cut:
        cut, _ = kantai("checkpoint", "cut", PROJECT, str(master), "--keep", str(ASKED.cut), "--json")
        begun = ["--from", str(cut[0]["checkpoint"])]
        ways = {"taught": (begun, taught), "alone": (anew, []), "cut, alone": (begun, [])}
    steps = {}
    for way, (shape, more) in ways.items():
        cost = seconds_a_step(shape, *more)
        steps[way] = max(1, round(ASKED.seconds / cost))
        print(f"{way}: {1000 * cost:.1f} ms a step, {steps[way]} steps", flush=True)
    found = {way: [] for way in ways}
    for seed in range(1, ASKED.seeds + 1):
        for way, (shape, more) in ways.items():
            number, seconds = train(f"{way} {seed}", steps[way], shape, "--seed", str(seed), *more)
            row = kantai("compare", PROJECT, str(number), "--teacher", str(master), "--json")[0]
            found[way].append(row[-1])
            print(f"{way}, seed {seed}: {seconds:.0f} s, held-out loss {row[-1]['heldOutLoss']:.4f}, "
                  f"top 5 in common {row[-1]['commonOfFive']:.3f}", flush=True)
            rows = {"teacher": [row[0]], **found}
    print("\n| model | parameters | float32 MB | int8 MB | ms a sentence | held-out loss | top 5 in common |")
    print("|---|---|---|---|---|---|---|")
    for way, models in rows.items():
        def mean(key):
            return statistics.mean(model[key] for model in models)

        def spread(key, digits):
            values = [model[key] for model in models]
            text = f"{statistics.mean(values):.{digits}f}"
            return text if len(values) == 1 else f"{text} ({min(values):.{digits}f} to {max(values):.{digits}f})"
        print(f"| {way} | {models[0]['parameters']:,} | {mean('float32Bytes') / 1e6:.1f} | "
              f"{mean('int8Bytes') / 1e6:.2f} | {mean('millisecondsASentence'):.2f} | {spread('heldOutLoss', 3)} | "
              f"{spread('commonOfFive', 2)} |")


main()
