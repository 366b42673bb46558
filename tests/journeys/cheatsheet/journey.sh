#!/usr/bin/env bash
# The commands of the cheat sheet, word for word, against a demo workspace: each is cut out of commands.txt, run with
# nothing but INCIDENT_API and INCIDENT_IO_API_KEY set, and what it prints is judged.
# Usage: journey.sh MUSTERD [FOLDER WITH THE ORIGINAL]
set -euo pipefail
musterd=$1 original=${2:-}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=$(mktemp -d)
service=
trap 'if [ -n "$service" ]; then kill -9 "$service" 2>/dev/null || true; fi; rm -rf "$work"' EXIT

fail() { printf 'FAILED: %s\n' "$*" >&2; exit 1; }

: >"$work/ready"
"$musterd" --listen 127.0.0.1:0 --database "sqlite:$work/demo.db" --demo 400 --seed 1 >>"$work/ready" 2>"$work/log" &
service=$!
tries=600
until grep -q '^{.*}$' "$work/ready"; do
    [ $((tries--)) -gt 0 ] || fail "musterd did not become ready: $(cat "$work/log")"
    kill -0 "$service" 2>/dev/null || fail "musterd ended: $(cat "$work/log")"
    sleep 0.1
done
url=$(jq -er .url "$work/ready") key=$(jq -er .api_key "$work/ready")
mkdir "$work/plain" "$work/globoff"
echo globoff >"$work/globoff/.curlrc"

# block TITLE: from the line "# TITLE" to the next empty one
block() { awk -v title="# $1" '$0 == title { found = 1 } found && NF == 0 { exit } found' "$here/commands.txt"; }

# The copy is what the original says, where that is at hand.
if ls "$original"/*.txt >/dev/null 2>&1; then
    while IFS= read -r title; do
        block "$title" >"$work/block"
        python3 -c 'import sys; block = open(sys.argv[1]).read().rstrip("\n")
sys.exit(not any(block in open(file).read() for file in sys.argv[2:]))' "$work/block" "$original"/*.txt \
            || fail "\"$title\" is not what the original says"
    done < <(sed -n 's/^# //p' "$here/commands.txt")
    echo "The commands are those of the original, word for word"
fi

# run NAME TITLE JQ CONDITION [CURL_HOME]: the condition is over the list of all values that were printed
run() {
    local command
    command=$(block "$2")
    [ -n "$command" ] || fail "$1: commands.txt has no \"$2\""
    env -i PATH="$PATH" LC_ALL=C.UTF-8 HOME="$work/plain" ${4:+CURL_HOME="$4"} INCIDENT_API="$url/v2" \
        INCIDENT_IO_API_KEY="$key" bash -c "$command" >"$work/out" 2>"$work/err" \
        || fail "$1 ended with $?: $(cat "$work/err")"
    jq -es "$3" "$work/out" >/dev/null || fail "$1 ($2) printed $(head -c 600 "$work/out")"
    echo "$1 $2: ok"
}

echo "C4 and C18 have brackets that curl takes for a range: for these two, .curlrc switches globbing off"
run C2 "Verify connectivity" '. == [25]'
run C3 "Create an incident" '.[0].incident | .name == "Database connection pool exhausted" and .mode == "standard"
    and any(.incident_role_assignments[]; .role.role_type == "lead" and .assignee)'
cp "$work/out" "$work/first"
run "C3 again:" "Create an incident" '.[0].incident.name == "Database connection pool exhausted"'
cmp -s "$work/first" "$work/out" || fail "C3: the same key made a second incident"
run C4 "List active incidents" 'length > 1 and all(.[]; .id and .severity.name)
    and any(.[]; .name == "Database connection pool exhausted")' "$work/globoff"
run C5 "Update incident status" '.[0].incident | (.summary | startswith("Identified root cause"))
    and .severity.name == "Critical"'
incident=$(jq -er .incident.id "$work/out")
run C6 "Close / resolve an incident" ".[0].incident | .id == \"$incident\" and .incident_status.category == \"learning\""
run C7 "List available incident roles" 'length >= 2 and any(.[]; .name == "Incident Lead") and all(.[]; .id)'
run C8 "Assign a role during an incident" ".[0].incident | .id == \"$incident\"
    and any(.incident_role_assignments[]; .role.name == \"Communications Lead\" and .assignee)"
run C9 "Get incident timeline" 'map(.type) as $types | ($types | contains(["incident_declared", "summary_update"]))
    and (map(.at) | . == sort)'
run C17 "Create a follow-up action" ".[0].action | .incident_id == \"$incident\" and .status == \"outstanding\"
    and .assignee and .description == \"Add circuit breaker to payment service\""
run C18 "Export incident data for analysis" '.[0] | length > 10 and all(.[]; .name and .created >= "2026-01-01")
    and any(.[]; .duration_seconds > 0)' "$work/globoff"
run C22 "Debug: check API key permissions" '.[0].identity | .name and (.roles | length > 0)'
kill "$service"
wait "$service" || fail "musterd ended with $? after SIGTERM"
service=
echo "11 commands of the cheat sheet work as they are written"
