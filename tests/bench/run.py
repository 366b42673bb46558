#!/usr/bin/env python3
"""Measures Muster and says which gates are met. Usage: run.py PROGRAMS BENCH [--quick] [--only NAME]

Every ratio is taken round by round, both sides one after the other; the median of the rounds counts. Absolute figures
are of this machine at this moment and decide nothing. Exits with 1 when a gate is missed.
"""
import argparse
import os
import signal
import sys
import time
from pathlib import Path

import searchfigures
import servicefigures
import syncfigures
import windowfigures
from figures import save, show
from stage import Stage

GROUPS = {
    "nginx": syncfigures.from_nginx,
    "cheatsheet": syncfigures.from_cheat_sheet,
    "musterd": syncfigures.from_musterd,
    "chains": syncfigures.in_chains,
    "start": windowfigures.start,
    "reads": syncfigures.reads,
    "frames": windowfigures.frames,
    "search": searchfigures.search,
    "service": servicefigures.answers,
}


def main():
    parser = argparse.ArgumentParser(prog="./dev bench")
    parser.add_argument("programs", type=Path)
    parser.add_argument("bench", type=Path)
    parser.add_argument("--quick", action="store_true", help="with 10,000 incidents instead of 100,000")
    parser.add_argument("--only", choices=GROUPS, help="measure one group")
    options = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # what was started must end too
    figures, broken = [], []
    begun, load = time.monotonic(), os.getloadavg()[0]
    with Stage(options.programs, options.bench, options.quick) as stage:
        for name in [options.only] if options.only else GROUPS:
            print(f"measuring: {name}", flush=True)
            os.sync()  # what the group before has written must not stand in this one's way
            try:
                figures += measure(GROUPS[name], stage)
            except (RuntimeError, OSError, KeyError, ValueError) as problem:
                broken.append(f"{name}: {problem}")
    size = f"{stage.incidents:,} incidents" + (" (--quick: too few for the gates to mean much)" if options.quick else "")
    if figures:
        show(figures, f"{size}; {os.cpu_count()} cores, load {load:.1f} before; {time.monotonic() - begun:.0f} s")
    save(figures, options.bench / f"{options.only or 'all'}{'-quick' if options.quick else ''}.json", incidents=stage.incidents,
         cores=os.cpu_count(), load_before=load, broken=broken)
    missed = [figure.name for figure in figures if figure.verdict == "missed"]
    for line in broken:
        print(f"FAILED: {line}")
    print(f"\n{sum(figure.verdict == 'met' for figure in figures)} gates met, {len(missed)} missed, {len(broken)} groups failed")
    return 1 if missed or broken or not figures else 0


def measure(group, stage):
    found = []
    for figure in group(stage):
        print(f"  {figure.name}: {figure.value:.2f} {figure.unit} {figure.verdict}  {figure.detail}", flush=True)
        found.append(figure)
    return found


if __name__ == "__main__":
    sys.exit(main())
