"""The client's synchronisation against the least that could fetch the same bytes."""
import statistics
import time

import generate
from figures import Figure, ratios, seconds
from stage import processor_time, timed

FIELDS = ".incidents[] | {id, name, status: .incident_status.name, severity: .severity.name, created_at, updated_at}"


def urls_of(url, total):
    pages = (total + generate.PAGE - 1) // generate.PAGE
    return [f"{url}/v2/incidents?page_size=250" + (f"&after={page:06d}" if page else "") for page in range(pages)]


def curl_all(stage, urls):
    """One process, one connection, unpacked, thrown away."""
    script = stage.work / "curl.conf"
    script.write_text("".join(f'url = "{url}"\noutput = /dev/null\n' for url in urls))
    return timed("curl", "--silent", "--fail", "--compressed", "-K", script)


def cheat_sheet(stage, urls):
    """The cheat sheet's own way: a curl for each page, its fields by jq into a file."""
    script = stage.work / "cheatsheet.sh"
    key = "-H 'Authorization: Bearer bench'"
    script.write_text("set -e\n" + "".join(f"curl -s {key} '{url}' | jq -c '{FIELDS}' >>\"$1\"\n" for url in urls))
    return timed("bash", script, stage.work / "cheatsheet.jsonl")


def said(run, *names):
    return ", ".join(f"{name} {seconds([run[name.replace(' ', '_')] / 1000])}" for name in names)


def from_nginx(stage):
    total = stage.incidents
    generate.generate(stage.data / str(total), total, plain=total == 10_000)
    url, = stage.serve_files([stage.data / str(total)])
    curls, runs, processor = [], [], []
    for number in range(stage.rounds):
        took, used = processor_time(lambda: curl_all(stage, urls_of(url, total)))
        curls.append(took)
        processor.append(used)
        runs.append(stage.client(stage.folder(f"profile-{number}"), "--server", url, "--incidents", total))
        if not runs[-1].get("searchable"):
            raise RuntimeError("what was fetched cannot be searched")
    detail = f"curl {seconds(curls)}; {said(runs[-1], 'connected', 'first row', 'usable', 'settling', 'complete', 'up to date')}"
    yield Figure(f"{total:,} incidents: list usable, against curl", "<= 1.3", "<= 1.0",
                 values=ratios([run["usable"] / 1000 for run in runs], curls), detail=detail)
    yield Figure(f"{total:,} incidents: complete with search, against curl", "<= 5", "<= 2.6",
                 values=ratios([run["complete"] / 1000 for run in runs], curls),
                 detail=f"complete {seconds([run['complete'] / 1000 for run in runs])}; processor: curl {seconds(processor)}, list usable "
                        f"{seconds([run['usable_cpu'] / 1000 for run in runs])}, complete {seconds([run['complete_cpu'] / 1000 for run in runs])}")


def from_cheat_sheet(stage):
    total = 10_000
    generate.generate(stage.data / str(total), total, plain=True)
    url, = stage.serve_files([stage.data / str(total)])
    sheets, runs = [], []
    for number in range(stage.rounds):
        sheets.append(cheat_sheet(stage, urls_of(url, total)))
        runs.append(stage.client(stage.folder("profile-small"), "--server", url, "--incidents", total))
    yield Figure("10,000 incidents: list usable, faster than curl | jq", ">= 15", ">= 25",
                 values=ratios(sheets, [run["usable"] / 1000 for run in runs]), detail=f"curl | jq {seconds(sheets)}; {said(runs[-1], 'usable')}")
    yield Figure("10,000 incidents: complete, faster than curl | jq", ">= 5", ">= 10",
                 values=ratios(sheets, [run["complete"] / 1000 for run in runs]), detail=said(runs[-1], "complete"))


def from_musterd(stage):
    url, key = stage.service(stage.incidents)
    header = f"Authorization: Bearer {key}"
    runs, curls, resyncs = [], [], []
    for number in range(stage.rounds):
        runs.append(stage.client(stage.folder("profile-served"), "--server", url, "--incidents", stage.incidents, "--resyncs", 20, key=key))
        curls += [timed("curl", "--silent", "--fail", "--compressed", "-H", header, "-o", "/dev/null", f"{url}/muster/v1/changes")
                  for _ in range(10)]
        resyncs.append(statistics.median(runs[-1]["resyncs"]) / 1000)
    curl = statistics.median(curls)
    yield Figure(f"{stage.incidents:,} incidents from musterd: list usable", "", unit="s", values=[run["usable"] / 1000 for run in runs],
                 detail=said(runs[-1], "connected", "first row", "usable", "complete", "up to date"))
    yield Figure("nothing changed, against one curl", "<= 2", "<= 1.2", values=[one / curl for one in resyncs],
                 detail=f"curl {seconds([curl])}, ours {seconds(resyncs)}")


def in_chains(stage):
    url, key = stage.service(stage.served)
    took = {1: [], 6: []}
    whole = {1: [], 6: []}
    for _ in range(stage.rounds):
        for lanes in took:
            run = stage.client(stage.folder("profile-slow"), "--server", url, "--incidents", stage.served, "--lanes", lanes, "--delay", 150,
                               "--list-only", key=key)
            took[lanes].append((run["usable"] - run["first_row"]) / 1000)
            whole[lanes].append(run["usable"] / 1000)
    yield Figure("six chains against one, 150 ms away, faster", ">= 4", ">= 5.7", values=ratios(took[1], took[6]),
                 detail=f"from the first row to all: {seconds(took[6])} against {seconds(took[1])}; "
                        f"from the start: {seconds(whole[6])} against {seconds(whole[1])}")


def reads(stage):
    """On the caller's thread as the window does it, alone and while everything is fetched once more."""
    total = stage.incidents
    generate.generate(stage.data / str(total), total, plain=total == 10_000)
    url, = stage.serve_files([stage.data / str(total)])
    folder = stage.folder("profile-read")
    stage.client(folder, "--server", url, "--incidents", total)
    quiet, busy = [], []
    for _ in range(stage.rounds):
        quiet.append(stage.client(folder, "--reads", 100)["reads"])
        busy.append(stage.client(folder, "--server", url, "--incidents", total, "--again")["reads"])
    for when, found in (("", quiet), (" while syncing", busy)):
        others = "; ".join(f"{kind} {statistics.median(one[kind]['median'] for one in found):.2f}/"
                           f"{statistics.median(one[kind]['p99'] for one in found):.2f} ms"
                           for kind in ("open", "whole order", "search, all found"))
        yield Figure(f"a page of the list{when}, p99", "< 2", "< 0.5", "ms", [one["page"]["p99"] for one in found],
                     f"median {statistics.median(one['page']['median'] for one in found):.3f} ms; median/p99 of others: {others}")
        yield Figure(f"another filter{when}, first page, p99", "< 2", "< 0.5", "ms",
                     [max(one["severity"]["p99"], one["lead"]["p99"]) for one in found],
                     f"median {statistics.median(one['lead']['median'] for one in found):.3f} ms")
