"""Searching: each key typed, against the full text query alone, and until it is on screen."""
import statistics

from figures import Figure, ratios
from windowfigures import filled, frames_over

GOALS = {"named": ("by reference and name", 4), "text": ("over all text", 12)}


def search(stage):
    folder = filled(stage, stage.incidents, "profile-search")
    updates = stage.client(folder, "--updates", 3 * stage.incidents)["updates"]
    found = stage.client(folder, "--searches", 2 * stage.rounds)["searches"]
    for what, (name, goal) in GOALS.items():
        one = found[what]
        yield Figure(f"a key typed {name}, p99, against the bare query of SQLite", "<= 1.5", "<= 1.1", values=ratios(one["ours"], one["bare"]),
                     detail=f"p99 {statistics.median(one['ours']):.2f} ms (goal < {goal}) against {statistics.median(one['bare']):.2f}; median "
                            f"{one['median']:.2f} against {one['bare_median']:.2f}; {one['keys']} keys, {3 * stage.incidents:,} updates, known "
                            f"to full text after {updates:.0f} s")
    runs = [frames_over(stage, folder, stage.incidents) for _ in range(stage.rounds)]

    def middle(which):
        return statistics.median(run["typed"][which] for run in runs)
    yield Figure("key to pixel while searching, against an idle frame", "", values=ratios([run["typed"]["median"] for run in runs],
                                                                                      [run["idle"]["median"] for run in runs]),
                 detail=f"{middle('median'):.1f} ms (p99 {middle('p99'):.1f}) against {statistics.median(run['idle']['median'] for run in runs):.1f} ms")
