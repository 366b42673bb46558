"""The window: its start, and its frames."""
import json
import os
import shutil
import statistics
import subprocess
import time

import generate
from figures import Figure, ratios, seconds

OFF_SCREEN = {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
ON_X = {"QT_QPA_PLATFORM": "xcb", "QT_QUICK_BACKEND": "software"}
NOWHERE = "http://127.0.0.1:9"  # nobody listens there


def first_frame(command, setting):
    begun = time.monotonic_ns()
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, timeout=60,
                          env={**os.environ, "MUSTER_API_KEY": "bench", **setting})
    lines = [line for line in done.stdout.splitlines() if line.startswith("{")]
    if not lines:
        raise RuntimeError(f"{command[0]}: no frame; {done.stdout}{done.stderr}")
    said = json.loads(lines[0])
    return {"frame": (said["monotonic_ns"] - begun) / 1e9, "memory": said["rss_kib"] / 1024, "parts": parts(begun, said),
            "whole": (said["whole_ns"] - begun) / 1e9, "whole memory": said["whole_rss_kib"] / 1024}


def parts(begun, said):
    """How long each part of the start took, in seconds, by what was done at its end."""
    took, last = {}, begun
    for what, at in [*said.get("marks", {}).items(), ("first frame", said["monotonic_ns"])]:
        took[what], last = (at - last) / 1e9, at
    return took


def filled(stage, total, name):
    generate.generate(stage.data / str(total), total, plain=total == 10_000)
    url, = stage.serve_files([stage.data / str(total)])
    folder = stage.folder(name)
    stage.client(folder, "--server", url, "--incidents", total)
    return folder


def profile(stage):
    """What muster leaves behind once it has synchronised with a server that is away now."""
    identifier = "01BENCH000000000000000000"
    root = stage.folder("muster-profile")
    folder = root / "workspaces" / identifier
    folder.parent.mkdir(parents=True)
    shutil.move(filled(stage, stage.incidents, "profile-start"), folder)
    (folder / "workspace.json").write_text(json.dumps({"id": identifier, "kind": "server", "name": "bench", "url": NOWHERE, "person_id": ""}))
    return root


def start(stage):
    muster = [stage.programs / "muster", "--profile", profile(stage), "--server", NOWHERE, "--measure-start"]
    empty = [stage.bench / "bench_emptywindow"]
    for where, setting in (("off screen", OFF_SCREEN), ("on X", ON_X)):
        if setting is ON_X and "DISPLAY" not in os.environ:
            continue
        ours, least = [], []
        for number in range(6 if stage.quick else 12):
            pair = first_frame(empty, setting), first_frame(muster, setting)
            if number > 0:  # the first one warms the page cache
                least.append(pair[0])
                ours.append(pair[1])
        each = ", ".join(f"{what} {statistics.median(one['parts'][what] for one in ours) * 1000:.0f}" for what in ours[0]["parts"])

        def pair(what):
            return [one[what] for one in ours], [one[what] for one in least]
        yield Figure(f"first frame with rows, {where}, against an empty window", "<= 1.35", "<= 1.15", values=ratios(*pair("frame")),
                     detail=f"{seconds(pair('frame')[0])} against {seconds(pair('frame')[1])}; ms until {each}")
        yield Figure(f"memory then, {where}", "<= 1.6", "<= 1.2", values=ratios(*pair("memory")), detail=megabytes(*pair("memory")))
        yield Figure(f"the whole window and all rows, {where}", "", "<= 2.0", values=ratios(*pair("whole")), detail=seconds(pair("whole")[0]))
        yield Figure(f"memory then, {where}", "", values=ratios(*pair("whole memory")), detail=megabytes(*pair("whole memory")))


def megabytes(ours, least):
    return f"{statistics.median(ours):.0f} MB against {statistics.median(least):.0f} MB"


def frames_over(stage, folder, rows):
    done = subprocess.run([stage.bench / "bench_frames", folder, str(rows)], capture_output=True, text=True, timeout=300,
                          env={**os.environ, **OFF_SCREEN})
    if done.returncode:
        raise RuntimeError(f"bench_frames: {done.stdout}{done.stderr}")
    return json.loads(done.stdout.splitlines()[-1])


def frames(stage):
    large, small = filled(stage, stage.incidents, "profile-large"), filled(stage, 100, "profile-tiny")
    many, few = [], []
    for _ in range(stage.rounds):
        few.append(frames_over(stage, small, 100))
        many.append(frames_over(stage, large, stage.incidents))

    def middle(runs, what, which="median"):
        return statistics.median(run[what][which] for run in runs)
    for what, name in (("scroll", "a few rows"), ("page", "a page")):
        yield Figure(f"scrolled by {name}, {stage.incidents:,} rows against 100", "<= 1.2", "<= 1.05",
                     values=ratios([run[what]["median"] for run in many], [run[what]["median"] for run in few]),
                     detail=f"{middle(many, what):.1f} ms (p99 {middle(many, what, 'p99'):.1f}) against {middle(few, what):.1f} ms")
    yield Figure("edit to pixel, against an idle frame", "", values=ratios([run["edit"]["median"] for run in many], [run["idle"]["median"] for run in many]),
                 detail=f"{middle(many, 'edit'):.1f} ms (p99 {middle(many, 'edit', 'p99'):.1f}) against {middle(many, 'idle'):.1f} ms")
