#!/usr/bin/env python3
"""Reports files and functions longer than the guide, and fails on those longer than the cap. Usage: sizes.py [ROOT]

The guide is what good code usually stays below; the cap is where something is really two things.
"""
import re
import subprocess
import sys
from pathlib import Path

# Kind: (guide, cap) in lines.
LIMITS = {"header": (120, 250), "source": (250, 450), "QML": (150, 300), "function": (40, 90)}
# "path" or "path:function name": why it may be longer than the cap.
EXCEPTIONS = {}
KINDS = {".h": "header", ".cpp": "source", ".qml": "QML"}
ROOMS = ("models/", "views/", "qml/", "app/", "resources/")


def functions(text):
    """(name, lines) of each function: from a brace alone on its line to its twin, which the formatting guarantees."""
    lines = text.split("\n")
    opened = {}
    for number, line in enumerate(lines):
        brace = re.fullmatch(r"( *)\{", line)
        if brace:
            opened[len(brace.group(1))] = number
            continue
        end = re.fullmatch(r"( *)\}", line)
        if end and len(end.group(1)) in opened:
            start = opened.pop(len(end.group(1)))
            yield name_above(lines, start), number - start + 1


def name_above(lines, brace):
    """What the function is called: the word before the first parenthesis of its signature."""
    indent = len(lines[brace]) - 1
    first = brace - 1
    while first > 0 and (lines[first].startswith(" " * (indent + 1)) or lines[first].lstrip().startswith(")")):
        first -= 1
    signature = " ".join(lines[first:brace])
    found = re.search(r"([~\w:]+(?:operator\W+)?)\s*\(", signature)
    return found.group(1) if found else signature.strip()[:40]


def qml_functions(text):
    lines = text.split("\n")
    for number, line in enumerate(lines):
        begin = re.match(r"( *)function (\w+)\(.*\{$", line)
        if begin:
            for end in range(number + 1, len(lines)):
                if lines[end] == begin.group(1) + "}":
                    yield begin.group(2), end - number + 1
                    break


def measure(files):
    """files: {path: text}. Yields (kind, name, lines)."""
    for path, text in files.items():
        kind = KINDS.get(Path(path).suffix)
        if not kind or not path.startswith(ROOMS):
            continue
        yield kind, path, text.count("\n")
        for name, length in qml_functions(text) if kind == "QML" else functions(text):
            yield "function", f"{path}:{name}", length


def over_cap(measured):
    return [(kind, name, n) for kind, name, n in measured if n > LIMITS[kind][1] and name not in EXCEPTIONS]


def percentile(values, share):
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def main():
    root = Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).parents[2])
    listed = subprocess.run(["git", "-C", root, "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
                            check=True, capture_output=True, text=True).stdout.split("\0")
    files = {p: (root / p).read_text(encoding="utf-8") for p in listed
             if Path(p).suffix in KINDS and (root / p).exists()}
    measured = list(measure(files))
    print("Sizes in lines (median, 95th percentile, largest; guide, cap):")
    for kind, (guide, cap) in LIMITS.items():
        sizes = [n for k, _, n in measured if k == kind]
        if sizes:
            print(f"  {kind:9}{len(sizes):5} of them  {percentile(sizes, .5):4} {percentile(sizes, .95):4} {max(sizes):4}"
                  f"   guide {guide}, cap {cap}")
    for kind, name, n in sorted(measured, key=lambda m: -m[2] / LIMITS[m[0]][0]):
        if n > LIMITS[kind][0]:
            print(f"  over the guide: {kind} {name}: {n}")
    stale = [name for name in EXCEPTIONS if name not in [m[1] for m in measured if m[2] > LIMITS[m[0]][1]]]
    for name in stale:
        print(f"  no longer needed as an exception: {name}")
    too_long = over_cap(measured)
    for kind, name, n in too_long:
        print(f"  OVER THE CAP: {kind} {name}: {n} (at most {LIMITS[kind][1]})")
    return 1 if too_long or stale or not measured else 0


if __name__ == "__main__":
    sys.exit(main())
