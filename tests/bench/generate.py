"""Makes the pages the benchmarks are run on: incidents as the API exports them, the same every time.

An incident is about nine kilobytes: five custom fields with their options, four roles, six timestamps, four durations.
Pages of 250 lie in a folder as nginx serves them, packed by gzip; each names the next by its number.
"""
import gzip
import json
import multiprocessing
import random
from datetime import datetime, timedelta, timezone
from pathlib import Path

PAGE = 250
OPEN = 200  # incidents still open, the newest ones
CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
NEWEST = datetime(2026, 11, 20, 12, tzinfo=timezone.utc)
SYLLABLES = ["ba", "cor", "dex", "el", "fra", "gim", "ho", "in", "ka", "lum", "mer", "no", "op", "pra", "qui", "ros", "sta", "tur", "ul", "ver"]
WORDS = [a + b + c for a in SYLLABLES for b in SYLLABLES for c in SYLLABLES[:5]]
WEIGHTS = [1 / (rank + 8) for rank in range(len(WORDS))]
COMMON = WORDS[20]  # what the benchmarks look for


def text(value):
    return json.dumps(value, separators=(",", ":"))


def identifier(kind, number):
    letters = ""
    for _ in range(20):
        letters = CROCKFORD[number % 32] + letters
        number //= 32
    return "01" + kind + letters


def stamp(when):
    return when.strftime("%Y-%m-%dT%H:%M:%S.") + f"{when.microsecond // 1000:03d}Z"


LONG_AGO = stamp(NEWEST - timedelta(days=900))


def named(kind, number, name, **more):
    return {"id": identifier(kind, number), "name": name, "description": f"{name}, as this organisation understands it",
            "created_at": LONG_AGO, "updated_at": LONG_AGO, **more}


SEVERITIES = [named("SEVR", i, name, rank=i) for i, name in enumerate(["Minor", "Major", "Critical", "Blackout"])]
STATUSES = [named("STAT", i, name, category=category, rank=i) for i, (name, category) in enumerate(
    [("Triage", "triage"), ("Investigating", "live"), ("Fixing", "live"), ("Monitoring", "live"), ("Documenting", "learning"),
     ("Reviewing", "learning"), ("Closed", "closed")])]
TYPES = [named("TYPE", i, name, is_default=i == 0, private_incidents_only=False, create_in_triage="optional")
         for i, name in enumerate(["Production", "Security", "Data"])]
ROLES = [named("ROLE", i, name, role_type=kind, shortform=name.lower().split()[0], instructions=f"What the {name} does first",
               required=i == 0)
         for i, (name, kind) in enumerate([("Incident Lead", "lead"), ("Reporter", "reporter"), ("Communications", "custom"),
                                           ("Operations", "custom")])]
USERS = [{"id": identifier("USER", i), "name": f"{WORDS[i * 7].title()} {WORDS[i * 11 + 3].title()}", "role": "unset",
          "email": f"{WORDS[i * 7]}.{WORDS[i * 11 + 3]}@example.com", "slack_user_id": f"U{i:08d}"} for i in range(80)]
FIELDS = [{"id": identifier("FELD", i), "name": name, "description": f"{name} of this incident", "field_type": "single_select",
           "options": [{"id": identifier("OPTN", i * 20 + j), "custom_field_id": identifier("FELD", i), "sort_key": j * 10,
                        "value": f"{name} {WORDS[i * 40 + j]}"} for j in range(4)]}
          for i, name in enumerate(["Affected service", "Region", "Customer tier", "Cause", "Detected by"])]
TIMESTAMPS = [{"id": identifier("TIME", i), "name": name, "rank": i} for i, name in enumerate(
    ["Reported at", "Accepted at", "Identified at", "Fixed at", "Resolved at", "Closed at"])]
DURATIONS = [{"id": identifier("DURA", i), "name": name} for i, name in enumerate(
    ["Time to acknowledge", "Time to identify", "Time to fix", "Time to resolve"])]

USER_TEXT = [text(user) for user in USERS]
ROLE_TEXT = [text(role) for role in ROLES]
FIELD_TEXT = [text(field) for field in FIELDS]
OPTION_TEXT = [[text(option) for option in field["options"]] for field in FIELDS]
TIME_TEXT = [text(one) for one in TIMESTAMPS]
DURATION_TEXT = [text(one) for one in DURATIONS]
SEVERITY_TEXT = [text(one) for one in SEVERITIES]
STATUS_TEXT = [text(one) for one in STATUSES]
TYPE_TEXT = [text(one) for one in TYPES]


def incident(number, total):
    """The incident of that number; the highest is the newest. Returns its id and its JSON."""
    luck = random.Random(number)
    created = NEWEST - timedelta(seconds=(total - number) * (730 * 86400 / max(total, 1000)), milliseconds=luck.randrange(900))
    is_open = number > total - OPEN
    status = luck.randrange(0, 4) if is_open else luck.choice([4, 5, 6, 6, 6, 6, 6, 6])
    # Few blackouts, many minor ones.
    severity = luck.choices([0, 1, 2, 3], [60, 27, 10, 3])[0]
    words = luck.choices(WORDS, WEIGHTS, k=82)
    own = identifier("INCD", number)
    updated = created + timedelta(hours=luck.randrange(1, 90))
    fields = ",".join(f'{{"custom_field":{FIELD_TEXT[i]},"values":[{{"value_option":{luck.choice(OPTION_TEXT[i])}}}]}}' for i in range(5))
    roles = ",".join(f'{{"role":{ROLE_TEXT[i]},"assignee":{luck.choice(USER_TEXT)}}}' for i in range(4))
    times = ",".join(f'{{"incident_timestamp":{TIME_TEXT[i]},"value":{{"value":"{stamp(created + timedelta(minutes=17 * i))}"}}}}'
                     for i in range(6))
    durations = ",".join(f'{{"duration_metric":{DURATION_TEXT[i]},"value_seconds":{luck.randrange(60, 90000)}}}' for i in range(4))
    return own, (
        f'{{"id":"{own}","reference":"INC-{number}","name":"{" ".join(words[:6]).capitalize()}","summary":"{" ".join(words[6:])}",'
        f'"visibility":"public","mode":"standard","permalink":"https://app.incident.io/bench/incidents/{number}",'
        f'"call_url":"https://meet.example.com/{own[-8:]}","slack_team_id":"T02BENCH01","slack_channel_id":"C{number:010d}",'
        f'"slack_channel_name":"inc-{number}-{words[0]}-{words[1]}","creator":{{"user":{luck.choice(USER_TEXT)}}},'
        f'"created_at":"{stamp(created)}","updated_at":"{stamp(updated)}","has_debrief":false,'
        f'"workload_minutes_total":{luck.randrange(10, 900)},"workload_minutes_working":{luck.randrange(5, 600)},'
        f'"workload_minutes_late":0,"workload_minutes_sleeping":0,"incident_status":{STATUS_TEXT[status]},'
        f'"severity":{SEVERITY_TEXT[severity]},"incident_type":{luck.choice(TYPE_TEXT)},"incident_role_assignments":[{roles}],'
        f'"custom_field_entries":[{fields}],"incident_timestamp_values":[{times}],"duration_metrics":[{durations}]}}')


def write(file, body, plain):
    """`plain`: also as it is, for clients that do not ask for gzip."""
    file.parent.mkdir(parents=True, exist_ok=True)
    if plain:
        file.write_text(body)
    # The time in the header would make the same page another file.
    Path(f"{file}.gz").write_bytes(gzip.compress(body.encode(), 6, mtime=0))


def write_page(job):
    folder, index, total, plain = job
    first = total - index * PAGE
    bodies = [incident(number, total)[1] for number in range(first, max(first - PAGE, 0), -1)]
    after = f'"after":"{index + 1:06d}",' if first - PAGE > 0 else ""
    write(folder / "pages" / f"{index:06d}.json",
          f'{{"incidents":[{",".join(bodies)}],"pagination_meta":{{{after}"page_size":{PAGE}}}}}', plain)


def listing(envelope, objects):
    return text({envelope: objects})


def write_rest(folder, total):
    """What a client asks for beside the pages; small, so both ways."""
    paths = ["/v2/incidents", "/v2/incidents/{id}", "/v1/severities", "/v1/incident_statuses", "/v1/incident_types",
             "/v2/incident_roles", "/v2/users"]
    newest = [incident(number, total) for number in range(total, max(total - OPEN, 0), -1)]
    one = "[" + newest[0][1] + "]"
    bodies = {
        "v1/identity": text({"identity": {"name": "Benchmark", "roles": ["viewer"], "dashboard_url": f"https://app.incident.io/bench-{total}"}}),
        "v1/openapiV3.json": text({"openapi": "3.0.3", "paths": {path: {"get": {}} for path in paths}}),
        "v1/severities": listing("severities", SEVERITIES),
        "v1/incident_statuses": listing("incident_statuses", STATUSES),
        "v1/incident_types": listing("incident_types", TYPES),
        "v2/incident_roles": listing("incident_roles", ROLES),
        "v2/users": text({"users": USERS, "pagination_meta": {"page_size": PAGE}}),
        "pages/none.json": text({"incidents": [], "pagination_meta": {"page_size": PAGE}}),
        "pages/one.json": f'{{"incidents":{one},"pagination_meta":{{"page_size":1}}}}',
        "pages/open.json": '{"incidents":[' + ",".join(body for _, body in newest) + '],"pagination_meta":{"page_size":250}}',
    }
    bodies.update({f"incident/{own}": f'{{"incident":{body}}}' for own, body in newest})
    for name, body in bodies.items():
        write(folder / name, body, True)


def generate(folder, total, plain=False):
    """Makes `folder` unless it is there already."""
    done = folder / "done"
    if done.exists():
        return
    jobs = [(folder, index, total, plain) for index in range((total + PAGE - 1) // PAGE)]
    with multiprocessing.Pool() as pool:
        pool.map(write_page, jobs, chunksize=4)
    write_rest(folder, total)
    done.write_text("")
