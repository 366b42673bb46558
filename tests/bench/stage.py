"""The programs that are measured, and those they are measured against: nginx, musterd, curl."""
import json
import os
import resource
import shutil
import socket
import subprocess
import time
from pathlib import Path

CONFIG = """
daemon off; worker_processes 1; pid {work}/nginx.pid; error_log {work}/nginx.log;
events {{ worker_connections 512; }}
http {{
    access_log off; default_type application/json; sendfile on; gzip_static on; keepalive_requests 1000000; etag off;
    client_body_temp_path {work}/body; proxy_temp_path {work}/proxy; fastcgi_temp_path {work}/fastcgi;
    uwsgi_temp_path {work}/uwsgi; scgi_temp_path {work}/scgi;
    map $args $page {{
        default 000000;
        ~updated_at none;
        ~status_category open;
        ~page_size=1(&|$) one;
        ~after=(?<after>[0-9]+) $after;
    }}
{servers}
}}
"""
SERVER = """
    server {{
        listen 127.0.0.1:{port}; root {root};
        location = /v2/incidents {{ rewrite ^ /pages/$page.json break; }}
        location ~ ^/v2/incidents/(?<incident>[0-9A-Z]+)$ {{ rewrite ^ /incident/$incident break; }}
    }}
"""


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


class Stage:
    """Where it all lies, and what has been started; everything ends with it."""

    def __init__(self, programs, bench, quick):
        self.programs, self.bench, self.quick = Path(programs).resolve(), Path(bench).resolve(), quick
        self.data, self.work = self.bench / "data", self.bench / "work"
        self.incidents = 10_000 if quick else 100_000
        self.served = 5_000 if quick else 20_000  # by musterd, which takes its time to invent them: minutes for 100,000
        self.rounds = 3
        self.started, self.musterd = [], {}
        shutil.rmtree(self.work, ignore_errors=True)
        self.work.mkdir(parents=True)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for process in self.started:
            process.terminate()
            process.wait()
        shutil.rmtree(self.work, ignore_errors=True)

    def start(self, *command, **options):
        process = subprocess.Popen([str(part) for part in command], stdin=subprocess.DEVNULL, **options)
        self.started.append(process)
        return process

    def serve_files(self, folders):
        """One nginx for all; the URLs in the same order."""
        ports = [free_port() for _ in folders]
        servers = "".join(SERVER.format(port=port, root=folder) for port, folder in zip(ports, folders))
        config = self.work / f"nginx-{ports[0]}.conf"
        config.write_text(CONFIG.format(work=self.work, servers=servers))
        nginx = shutil.which("nginx") or "/usr/sbin/nginx"
        self.start(nginx, "-p", self.work, "-e", self.work / "nginx.log", "-c", config)
        urls = [f"http://127.0.0.1:{port}" for port in ports]
        until(lambda: answers(urls[-1]), "nginx did not start")
        return urls

    def service(self, incidents):
        """musterd over invented incidents, made once and kept: its URL and a key."""
        if incidents in self.musterd:
            return self.musterd[incidents]
        folder = self.data / f"musterd-{incidents}"
        if not (folder / "key").exists():
            shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True, exist_ok=True)
        fill = [] if (folder / "key").exists() else ["--demo", incidents]
        words = self.work / f"musterd-{incidents}.json"
        with open(words, "w+") as ready:
            process = self.start(self.programs / "musterd", "--listen", "127.0.0.1:0", "--rate-limit", "off", "--database",
                                 f"sqlite:{folder}/service.db", *fill, stdout=ready)
            until(lambda: words.stat().st_size > 0 or process.poll() is not None, "musterd did not start", 3600)
        said = json.loads(words.read_text())
        if "api_key" in said:
            (folder / "key").write_text(said["api_key"])
        self.musterd[incidents] = said["url"].rstrip("/"), (folder / "key").read_text()
        return self.musterd[incidents]

    def folder(self, name):
        """A fresh one."""
        folder = self.work / name
        shutil.rmtree(folder, ignore_errors=True)
        return folder

    def client(self, folder, *arguments, key="bench"):
        """What bench_client says."""
        done = subprocess.run([self.bench / "bench_client", "--folder", folder, *map(str, arguments)], capture_output=True, text=True,
                              env={**os.environ, "MUSTER_API_KEY": key})
        if done.returncode:
            raise RuntimeError(f"bench_client {arguments}: {done.stderr or done.stdout}")
        return json.loads(done.stdout)


def until(is_so, otherwise, limit=20):
    end = time.monotonic() + limit
    while not is_so():
        if time.monotonic() > end:
            raise RuntimeError(otherwise)
        time.sleep(0.02)


def answers(url):
    port = int(url.rsplit(":", 1)[1])
    with socket.socket() as one:
        return one.connect_ex(("127.0.0.1", port)) == 0


def timed(*command):
    """Seconds a command takes, from before it starts until it has ended."""
    begun = time.monotonic()
    subprocess.run([str(part) for part in command], check=True, stdout=subprocess.DEVNULL)
    return time.monotonic() - begun


def processor_time(work):
    """What `work` gives, and the processor seconds of the processes that ended meanwhile."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    result = work()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return result, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
