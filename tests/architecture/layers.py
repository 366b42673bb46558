#!/usr/bin/env python3
"""Checks that the rooms know only the rooms below them: by includes, by QML imports and by link lines.

Each include starts at the repository root, so it names its room. docs/architecture.md says why the rules are these.
Usage: layers.py ROOT [QT_HEADERS]
"""
import re
import subprocess
import sys
from pathlib import Path

# Room: (rooms it may use beside itself, Qt modules it may use). The longest matching path counts; None = no limit.
ROOMS = {
    "models/domain": ([], ["QtCore"]),
    "models/store": (["models/domain"], ["QtCore", "QtSql"]),
    "models/lists": (["models/domain", "models/store"], ["QtCore"]),
    "views": (["models/domain", "models/store", "models/lists"],
              ["QtCore", "QtGui", "QtQml", "QtQmlIntegration", "QtQuick", "QtCharts", "QtWidgets"]),
    "qml": (["views", "qml/controls"], ["QtCore", "QtGui", "QtQml", "QtQmlIntegration", "QtQuick"]),
    "qml/controls": ([], ["QtCore", "QtGui", "QtQml", "QtQmlIntegration", "QtQuick", "QtQuickControls2", "QtSvg"]),
    "app/api": (["models/domain"], ["QtCore", "QtNetwork"]),
    "app/sync": (["models/domain", "models/store", "app/api"], ["QtCore", "QtNetwork"]),
    "app/service": (["models/domain"], ["QtCore", "QtNetwork", "QtSql"]),
    "app/service/http": (["models/domain"], ["QtCore", "QtNetwork"]),
    "app/served": (["models/domain", "app/service", "app/service/http"], ["QtCore", "QtNetwork", "QtSql"]),
    "app/cli": (["models/domain", "models/store", "models/lists", "views", "app/sync", "app/service", "app/desktop"], ["QtCore"]),
    "app/desktop": (["models/domain", "models/store", "models/lists", "views", "qml", "qml/controls", "app/sync", "app/service"], None),
    "tests": (None, None),
}
# Rooms inside a room that the outer one may use.
INNER = {"app/service": ["app/service/http"]}
# (file, include): why this one may cross. A crossing that is no longer needed is a violation too.
EXCEPTIONS = {
    ("app/desktop/connector.h", "app/api/apiclient.h"): "asks a server who we are before there is a workspace to sync",
    ("app/desktop/connector.cpp", "app/api/capabilities.h"): "says what cannot be done there before there is a workspace",
}

# A name, the rooms that may say it, and why nobody else may.
NAMES = [
    (re.compile(r"\bCacheWriter\b|cachewriter\.h"), ["models/store", "app/sync", "tests"], "only sync writes server rows"),
    (re.compile(r"\bXMLHttpRequest\b"), [], "no screen knows the network"),
]
# QML modules a folder of QML may not import.
QML_IMPORTS = {"qml/controls": re.compile(r"import\s+(Muster\.(?!Controls\b)\S+)")}

INCLUDE = re.compile(r'^\s*#\s*include\s*(?:"([^"]+)"|<([^>]+)>)', re.M)
TARGET = re.compile(r"\b(?:muster_library|muster_qml_module|muster_executable|add_library|add_executable)\s*\(\s*(\w+)")


def room_of(path):
    parts = path.split("/")
    for length in range(len(parts), 0, -1):
        if "/".join(parts[:length]) in ROOMS:
            return "/".join(parts[:length])
    return None


def may_use(room, other):
    allowed = ROOMS[room][0]
    return allowed is None or other == room or other in allowed or other in INNER.get(room, [])


def qt_module(header, qt_headers):
    """The Qt module of `#include <header>`, or None when it is not Qt's."""
    if "/" in header:
        return header.split("/")[0] if header.startswith("Qt") else None
    if not header.startswith("Q") or not qt_headers:
        return None
    if (Path(qt_headers) / header / header).exists():
        return header  # <QtNetwork>: all of a module
    homes = sorted(folder.parent.name for folder in Path(qt_headers).glob(f"Qt*/{header}"))
    return homes[0] if homes else None


def without_comments(text):
    return re.sub(r"//[^\n]*|/\*.*?\*/", "", text, flags=re.S)


def check_cpp(path, room, text, qt_headers):
    for quoted, angled in INCLUDE.findall(text):
        if quoted and not quoted.endswith(".moc"):
            other = room_of(quoted)
            if other is None:
                yield f'{path}: includes "{quoted}", which does not start at the repository root'
            elif not may_use(room, other) and (path, quoted) not in EXCEPTIONS:
                yield f'{path}: {room} may not include "{quoted}"'
        elif angled and ROOMS[room][1] is not None:
            module = qt_module(angled, qt_headers)
            if module and module not in ROOMS[room][1]:
                yield f"{path}: {room} may not use {module} (<{angled}>)"


def check_qml(path, text):
    for folder, forbidden in QML_IMPORTS.items():
        if path.startswith(folder + "/"):
            for module in forbidden.findall(text):
                yield f"{path}: {folder} may not import {module}"


def check_links(path, room, text, target_rooms):
    for name in sorted(set(re.findall(r"\bmuster_\w+", text))):
        other = target_rooms.get(name)
        if other and not may_use(room, other):
            yield f"{path}: {room} may not link {name}"
    modules = ROOMS[room][1]
    for module in sorted(set(re.findall(r"\bQt6::(\w+)", text))):
        if modules is not None and "Qt" + module not in modules:
            yield f"{path}: {room} may not link Qt6::{module}"


def check(files, qt_headers=None):
    """files: {path from the root: text}. Returns the violations, sorted."""
    found = []
    target_rooms = {}
    for path, text in files.items():
        if path.endswith("CMakeLists.txt") and room_of(path):
            for name in TARGET.findall(text):
                target_rooms[name] = target_rooms[name + "plugin"] = room_of(path)
    for path, raw in files.items():
        room = room_of(path)
        if room is None:
            if path.count("/") > 0 and path.endswith((".cpp", ".h", ".qml")):
                found.append(f"{path}: lies in no known room; add the room to ROOMS")
            continue
        if path.endswith("CMakeLists.txt"):
            found += check_links(path, room, re.sub(r"#[^\n]*", "", raw), target_rooms)
            continue
        text = without_comments(raw)
        if path.endswith(".qml"):
            found += check_qml(path, text)
        else:
            found += check_cpp(path, room, text, qt_headers)
        for name, rooms, reason in NAMES:
            if room not in rooms and name.search(text):
                found.append(f"{path}: {room} may not name {name.search(text).group()}: {reason}")
    return sorted(found)


def read_tree(root):
    listed = subprocess.run(["git", "-C", root, "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
                            check=True, capture_output=True, text=True).stdout.split("\0")
    wanted = [p for p in listed if p.endswith((".cpp", ".h", ".qml", "CMakeLists.txt")) and (Path(root) / p).exists()]
    return {p: (Path(root) / p).read_text(encoding="utf-8") for p in wanted}


def main():
    files = read_tree(sys.argv[1])
    qt_headers = sys.argv[2] if len(sys.argv) > 2 else None
    if qt_headers and not (Path(qt_headers) / "QtCore" / "QString").exists():
        sys.exit(f"{qt_headers} does not hold Qt's headers")
    violations = check(files, qt_headers)
    violations += [f"{path}: no longer needs its exception for {include}" for path, include in EXCEPTIONS
                   if f'#include "{include}"' not in files.get(path, "")]
    for line in violations:
        print(line)
    print(f"{len(files)} files, {len(violations)} violations of the layers")
    return 1 if violations or not files else 0


if __name__ == "__main__":
    sys.exit(main())
