#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes Critique/, a project whose run Kantai Studio 0.1.0 stopped between its steps 33 and 50, of 120.

Usage: make_project.py KANTAI, where KANTAI is the program of version 0.1.0 (commit 3ac1602). Works in a temporary
folder and prints how 0.1.0 itself ends the run, which tst_FirstVersion compares with.
"""
import json
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

STOP_AFTER = 33
OPTIONS = (
    "--preset nano --layers 1 --hidden-size 8 --heads 2 --max-positions 34 --vocabulary-rows 300 --block-size 32 "
    "--batch-size 9 --max-steps 120 --learning-rate 0.002 --seed 7 --threads 1 --precision float32 --eval-every 30 "
    "--save-every 50 --keep-last 1 --name First --json"
).split()
WHO = ["The judge", "A child", "The sailor", "My neighbour", "The baker"]
DOES = ["asks", "sees", "doubts", "knows", "forgets", "explains", "finds"]
WHAT = ["the cause", "a reason", "the law", "an answer"]
WHEN = ["in the morning", "before the rain", "without a word"]


def text():
    return "".join(f"{WHO[i % 5]} {DOES[i % 7]} {WHAT[i % 4]} {WHEN[i % 3]} on day {i}.\n" for i in range(240))


def main(kantai):
    def run(*arguments):
        return subprocess.run([kantai, *arguments], check=True, capture_output=True, text=True, cwd=work).stdout

    work = Path(tempfile.mkdtemp())
    (work / "tiny.txt").write_text(text(), encoding="utf-8")
    run("new", "Critique")
    run("import", "Critique", "tiny.txt")
    run("tokenizer", "train", "Critique", "--vocab-size", "280")
    with subprocess.Popen([kantai, "pretrain", "Critique", *OPTIONS], stdout=subprocess.PIPE, text=True, cwd=work) as training:
        for line in training.stdout:
            event = json.loads(line)
            if event["event"] == "step" and event["step"] == STOP_AFTER:
                training.send_signal(signal.SIGINT)
    made = Path(__file__).parent / "Critique"
    shutil.rmtree(made, ignore_errors=True)
    shutil.copytree(work / "Critique", made)
    for line in run("pretrain", "Critique", "--resume", "latest", "--json").splitlines():
        if json.loads(line)["event"] in ("evaluation", "end"):
            print(line)
    shutil.rmtree(work)


if __name__ == "__main__":
    main(str(Path(sys.argv[1]).resolve()))
