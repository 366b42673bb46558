"""musterd against nginx handing out the same bytes from files."""
import re
import subprocess

from figures import Figure, ratios

SMALL, PAGE = "/v1/incident_statuses", "/v2/incidents?page_size=250"


def requests_a_second(url, key, connections, seconds):
    done = subprocess.run(["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "-H", f"Authorization: Bearer {key}", url],
                          capture_output=True, text=True, check=True)
    if "Non-2xx" in done.stdout:
        raise RuntimeError(f"{url}: {done.stdout}")
    return float(re.search(r"Requests/sec:\s*([\d.]+)", done.stdout).group(1))


def answers(stage):
    url, key = stage.service(stage.served)
    folder = stage.folder("static")
    folder.mkdir()
    for name, path in (("small", SMALL), ("page", PAGE)):
        body = subprocess.run(["curl", "-sf", "-H", f"Authorization: Bearer {key}", url + path], capture_output=True, check=True).stdout
        (folder / name).write_bytes(body)
    static, = stage.serve_files([folder])
    for name, path, gate, goal in (("small", SMALL, ">= 0.8", ">= 1.4"), ("page", PAGE, ">= 0.4", ">= 1.0")):
        size = (folder / name).stat().st_size
        ours, theirs = [], []
        for _ in range(stage.rounds):
            theirs.append(requests_a_second(f"{static}/{name}", key, 16, 1 if stage.quick else 3))
            ours.append(requests_a_second(url + path, key, 16, 1 if stage.quick else 3))
        what = f"{size / 1024:.1f} KB answer" if name == "small" else f"page of 250 ({size / 1024:.0f} KB)"
        yield Figure(f"musterd, {what}, against nginx", gate, goal, values=ratios(ours, theirs),
                     detail=f"{sorted(ours)[len(ours) // 2]:.0f}/s against {sorted(theirs)[len(theirs) // 2]:.0f}/s")
