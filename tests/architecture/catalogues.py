#!/usr/bin/env python3
"""Fails when a catalogue of translations/ lacks a text or says it differently from its source.
Usage: catalogues.py ROOT [LUPDATE LIST]

With LUPDATE and the LIST of sources it is also checked that each catalogue knows every text of the sources and no other.
"""
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

PLACEHOLDER = re.compile(r"%L?(?:\d+|n)")
TAG = re.compile(r"</?\w+>")
ENDINGS = (".", "…", ":", "?", "!", ",")
PLURALS_ONLY = "en"  # English is the language of the sources; its catalogue holds the plurals alone


def messages(text):
    """(context, message element) of each message of a catalogue."""
    for context in ElementTree.fromstring(text).iter("context"):
        for message in context.iter("message"):
            yield context.findtext("name"), message


def forms(message):
    translation = message.find("translation")
    if message.get("numerus") == "yes":
        return [form.text or "" for form in translation.iter("numerusform")]
    return [translation.text or ""]


def ending(text):
    return next((end for end in ENDINGS if text.endswith(end)), "")


def differences(source, form):
    """What of the source the translation has lost, in words."""
    if not form.strip():
        yield "is not translated"
        return
    for what, pattern in (("placeholders", PLACEHOLDER), ("tags", TAG)):
        if sorted(pattern.findall(source)) != sorted(pattern.findall(form)):
            yield f"has other {what}"
    if ending(source) != ending(form):
        yield "ends differently"
    if source[:1].isspace() != form[:1].isspace() or source[-1:].isspace() != form[-1:].isspace():
        yield "begins or ends with another space"


def problems(text):
    """Each problem of a catalogue, in words."""
    for context, message in messages(text):
        source = message.findtext("source")
        where = f"{context}: “{source}”"
        state = message.find("translation").get("type")
        if state:
            yield f"{where} is {state}"
            continue
        for form in forms(message):
            for difference in differences(source, form):
                yield f"{where} {difference}: “{form}”"


def identities(text):
    return {(context, message.findtext("source"), message.findtext("comment")) for context, message in messages(text)}


def strays(catalogue, language, root, lupdate, sources):
    """Texts that only the sources or only the catalogue have."""
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / f"muster_{language}.ts"
        only = ["-pluralonly"] if language == PLURALS_ONLY else []
        subprocess.run([lupdate, f"@{sources}", "-I", root, "-silent", "-locations", "none", *only, "-ts", fresh], check=True)
        known, wanted = identities(catalogue), identities(fresh.read_text(encoding="utf-8"))
    for context, source, _ in sorted(wanted - known, key=str):
        yield f"{context}: “{source}” is missing; ./dev translate takes it in"
    for context, source, _ in sorted(known - wanted, key=str):
        yield f"{context}: “{source}” is not in the sources any more; ./dev translate drops it"


def main(root, *tools):
    found = []
    for path in sorted((Path(root) / "translations").glob("muster_*.ts")):
        text = path.read_text(encoding="utf-8")
        language = path.stem.removeprefix("muster_")
        found += [f"{path.name}: {problem}" for problem in problems(text)]
        if tools:
            found += [f"{path.name}: {problem}" for problem in strays(text, language, root, *tools)]
    print("\n".join(found) or "every catalogue is complete")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
