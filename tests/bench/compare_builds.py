#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs `kantai bench train` of two builds alternately on the same project and prints one table.

    compare_builds.py [--repeats 5] [--steps 8] [--precision bf16] [--settings lines,128,packed] BEFORE AFTER PROJECT

BEFORE and AFTER are `kantai` programs, PROJECT a project with a corpus and a tokenizer. Each program is started anew for
each run; two steps warm up. Times are those of a step of KantaiBERT; the least one is what an undisturbed machine takes.
"""
import argparse
import json
import statistics
import subprocess

SETTINGS = {  # mode, block, batch
    "lines": ("lines", 128, 64),
    "packed-128": ("packed", 128, 32),
    "packed-512": ("packed", 512, 8),
}
PARTS = ["secondsAStep", "forwardSeconds", "backwardSeconds", "optimizerSeconds"]


def run(program, project, setting, given):
    mode, block, batch = SETTINGS[setting]
    command = [program, "bench", "train", project, "--json", "--mode", mode, "--block-size", str(block)]
    command += ["--batch-size", str(batch), "--steps", str(given.steps), "--precision", given.precision]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True)
    return json.loads(done.stdout.decode().strip().split("\n")[-1])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("before")
    parser.add_argument("after")
    parser.add_argument("project")
    parser.add_argument("--repeats", type=int, default=5)
    parser.add_argument("--steps", type=int, default=8)
    parser.add_argument("--precision", default="bf16", choices=["bf16", "float32"])
    parser.add_argument("--settings", default=",".join(SETTINGS), help=", ".join(SETTINGS))
    given = parser.parse_args()
    print("| setting | | step, least | step, median | forward | backward | optimizer | tokens/s | share | memory |")
    print("|---|---|---|---|---|---|---|---|---|---|")
    for setting in given.settings.split(","):
        runs = {"before": [], "after": []}
        for _ in range(given.repeats):
            for name, program in (("before", given.before), ("after", given.after)):
                runs[name].append(run(program, given.project, setting, given))
        for name, results in runs.items():
            least = {part: 1e3 * min(result[part] for result in results) for part in PARTS}
            median = 1e3 * statistics.median(result["secondsAStep"] for result in results)
            best = min(results, key=lambda result: result["secondsAStep"])
            print(
                f"| {setting} | {name} | {least['secondsAStep']:.0f} ms | {median:.0f} ms | "
                + " | ".join(f"{least[part]:.0f} ms" for part in PARTS[1:])
                + f" | {best['tokensPerSecond']:.0f} | {best['shareOfLimit']:.0%} of {best['productGigaflops']:.0f} "
                f"GFLOP/s | {max(result['peakMemory'] for result in results) / 1e9:.2f} GB |",
                flush=True,
            )
        ratios = [b["secondsAStep"] / a["secondsAStep"] for b, a in zip(runs["before"], runs["after"])]
        print(f"| {setting} | before / after | | {statistics.median(ratios):.2f}x | | | | | | |", flush=True)


if __name__ == "__main__":
    main()
