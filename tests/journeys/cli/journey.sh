#!/usr/bin/env bash
# A person with nothing but musterctl: connects, declares, updates and closes, online and off, and looks at the records
# the service has. Usage: journey.sh MUSTERCTL MUSTERD
set -euo pipefail
musterctl=$1 musterd=$2
work=$(mktemp -d)
service=
trap 'if [ -n "$service" ]; then kill -9 "$service" 2>/dev/null || true; fi; rm -rf "$work"' EXIT
fail() { printf 'FAILED: %s\n' "$*" >&2; exit 1; }
checks=0
pass() { checks=$((checks + 1)); }

port=0
start() { # the same port again, so that the workspace finds it
    "$musterd" --listen "127.0.0.1:$port" --database "sqlite:$work/service.db" "$@" >"$work/ready" 2>"$work/log" &
    service=$!
    local tries=300
    until grep -q '^{.*}$' "$work/ready"; do
        [ $((tries--)) -gt 0 ] || fail "musterd did not become ready: $(cat "$work/log")"
        kill -0 "$service" 2>/dev/null || fail "musterd ended: $(cat "$work/log")"
        sleep 0.1
    done
    url=$(jq -er .url "$work/ready")
    port=${url##*:}
}
stop() { kill "$service"; wait "$service" || true; service=; }

# ctl STATUS ARGUMENTS…: answers lie in $work/out and $work/err
ctl() {
    local expected=$1 status=0
    shift
    timeout 60 "$musterctl" --profile "$work/profile" "$@" >"$work/out" 2>"$work/err" </dev/null || status=$?
    [ "$status" = "$expected" ] || fail "musterctl $*: $status instead of $expected: $(cat "$work/out" "$work/err")"
    pass
}
holds() { jq -e "$1" "$work/out" >/dev/null || fail "not so: $1 in $(head -c 800 "$work/out")"; pass; }
says() { grep -q -- "$1" "$work/err" || fail "does not say “$1”: $(cat "$work/err")"; pass; }
server() { # PATH JQ: what the service has
    curl -sSg -H "Authorization: Bearer $MUSTER_API_KEY" "$url$1" >"$work/out"
    holds "$2"
}

ctl 1 incidents list
says 'no workspace on this computer'
ctl 2 incidents
start --demo 400 --seed 3
MUSTER_API_KEY=$(jq -er .api_key "$work/ready")
export MUSTER_API_KEY
person=$(curl -sSg -H "Authorization: Bearer $MUSTER_API_KEY" "$url/v2/users?page_size=1" | jq -er '.users[0].email')
MUSTER_API_KEY=wrong ctl 1 connect "$url" --as "$person"
ctl 2 connect "$url" --as nobody@nowhere.example
says 'Nobody there has the e-mail address'
ctl 0 connect "$url" --as "$person"
ctl 1 connect "$url" --as "$person"
says already
ctl 0 sync
says 'Up to date'
ctl 0 incidents list
holds 'length > 0 and all(.[]; (.name | length > 0) and (.created_at | endswith("Z")))'
open=$(jq length "$work/out")
ctl 0 incidents list --all
holds "length >= 400 and length > $open"
ctl 0 incidents show INC-1 # of more than a hundred that begin so
holds '.incident.reference == "INC-1"'
ctl 0 incidents list is:open --limit 1
holds 'length == 1'
ctl 2 incidents list status:nowhere
ctl 0 incidents list --table
grep -q '^REFERENCE ' "$work/out" || fail "no table: $(head -3 "$work/out")"

# Declared, updated and resolved, delivered each time.
ctl 2 incidents declare 'Cards fail' --severity dreadful
says 'There is no severity “dreadful”'
ctl 0 incidents declare 'Cards fail' --severity critical --lead me --summary 'Since the deploy'
holds '.delivered and (.reference | startswith("INC-"))'
reference=$(jq -er .reference "$work/out") id=$(jq -er .incident_id "$work/out")
server "/v2/incidents/$id" '.incident.name == "Cards fail" and .incident.severity.name == "Critical"'
ctl 2 incidents update "$reference"
ctl 2 incidents update "$reference" Looking --next soon
ctl 0 incidents update "$reference" 'Rolled back' --status fixing --next 45m
holds .delivered
server "/v2/incident_updates?incident_id=$id" \
    '.incident_updates | length == 1 and (.[0].message | startswith("Rolled back\n\n[muster:next-update]: #")) and .[0].new_incident_status.name == "Fixing"'
ctl 0 incidents show "$reference"
holds '.incident.incident_status.name == "Fixing" and (.incident_updates | length == 1)'
ctl 0 incidents show "${reference#INC-}" --table
grep -q 'Rolled back' "$work/out" || fail "the update is not shown: $(cat "$work/out")"
grep -q '^Incident Lead  *[A-Z]' "$work/out" || fail "who leads is not shown: $(cat "$work/out")"
pass
ctl 0 incidents close "$reference"
server "/v2/incidents/$id" '.incident.incident_status.category == "learning"'
ctl 2 incidents close "$reference"
ctl 1 incidents show INC-999999
! grep -q 'address' "$work/err" || fail "advice on an address: $(cat "$work/err")"
pass

# Offline: saved, shown, and delivered exactly once by a later sync.
stop
ctl 0 incidents declare 'Mail is late' --severity minor
holds '.saved and (.delivered | not) and (.problem | length > 0)'
local_id=$(jq -er .incident_id "$work/out")
ctl 0 incidents update "$local_id" 'The queue grows'
ctl 0 incidents update "$local_id" 'It shrinks again' --offline
ctl 0 incidents list 'mail late'
holds '.[0].name == "Mail is late" and .[0].reference == null'
ctl 1 sync
ctl 1 doctor
holds 'any(.[]; .check == "queue" and .result == "look") and any(.[]; .check == "server" and .result == "bad")'
start
ctl 0 sync
ctl 0 sync
ctl 0 incidents show "$local_id" # by the name it had until then
mail=$(jq -er .incident.id "$work/out")
server "/v2/incidents?page_size=250" '[.incidents[] | select(.name == "Mail is late")] | length == 1'
server "/v2/incident_updates?incident_id=$mail" \
    '[.incident_updates[].message] | sort == ["It shrinks again", "The queue grows"]'

# Two at once: each change arrives once, whoever delivers.
for i in 1 2 3 4; do
    "$musterctl" --profile "$work/profile" incidents update "$mail" "At once $i" >"$work/at-once-$i" 2>&1 &
done
wait $(jobs -p | grep -v "^$service$")
ctl 0 sync
server "/v2/incident_updates?incident_id=$mail&page_size=250" \
    '[.incident_updates[].message | select(startswith("At once"))] | sort == ["At once 1", "At once 2", "At once 3", "At once 4"]'

# Exports: the columns of the API's cheat sheet, and nothing private by itself.
ctl 0 incidents declare 'Salary list sent out' --severity minor --private
holds .delivered
ctl 0 export
says 'private incidents are left out'
holds 'all(.[]; keys == ["created", "duration_seconds", "name", "severity"]) and all(.[]; .name != "Salary list sent out")'
ctl 0 export --private 'salary'
holds 'length == 1'
ctl 0 export --csv
[ "$(head -1 "$work/out")" = $'name,severity,duration_seconds,created\r' ] || fail "head of the CSV: $(head -1 "$work/out")"
ctl 0 follow-ups --all
holds 'length > 0 and all(.[]; (.title | length > 0) and (.incident | startswith("INC-")))'
ctl 0 doctor
holds 'any(.[]; .check == "server" and .result == "ok")'
! grep -qF "$MUSTER_API_KEY" -r "$work/profile" "$work/out" || fail "the key was kept or printed"
printf '%s checks\n' "$checks"
