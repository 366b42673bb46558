#!/usr/bin/env bash
# A person with nothing but curl drives musterd: lists, filters, declares, edits, and meets each refusal the API knows.
# Usage: journey.sh MUSTERD
set -euo pipefail
musterd=$1
work=$(mktemp -d)
service=
database=sqlite:$work/demo.db
trap 'if [ -n "$service" ]; then kill -9 "$service" 2>/dev/null || true; fi; rm -rf "$work"' EXIT

fail() { printf 'FAILED: %s\n' "$*" >&2; exit 1; }
checks=0

start() { # ARGUMENTS…: starts the service and reads its line; sets $url, and $key when it says one
    : >"$work/ready"
    "$musterd" --listen 127.0.0.1:0 --database "$database" "$@" >"$work/ready" 2>"$work/log" &
    service=$!
    local tries=600
    until grep -q '^{.*}$' "$work/ready"; do
        [ $((tries--)) -gt 0 ] || fail "musterd did not become ready: $(cat "$work/log")"
        kill -0 "$service" 2>/dev/null || fail "musterd ended: $(cat "$work/log")"
        sleep 0.1
    done
    [ "$(wc -l <"$work/ready")" = 1 ] || fail "more than one line on standard output"
    url=$(jq -er .url "$work/ready")
}

stop() {
    kill "$service"
    wait "$service" || fail "musterd ended with $? after SIGTERM"
    service=
}

# ask STATUS METHOD PATH [CURL ARGUMENTS…]: the answer lies in $work/body and $work/head
ask() {
    local expected=$1 method=$2 path=$3 token=${as-$key} status
    shift 3
    if [ -n "$token" ]; then set -- -H "Authorization: Bearer $token" "$@"; fi # as= asks without a key
    status=$(curl -sS -g -X "$method" "$url$path" -D "$work/head" -o "$work/body" \
        -w '%{http_code}' "$@")
    [ "$status" = "$expected" ] || fail "$method $path: $status instead of $expected: $(head -c 600 "$work/body")"
    checks=$((checks + 1))
}
post() { # STATUS PATH JSON [CURL ARGUMENTS…]
    local status=$1 path=$2 json=$3
    shift 3
    ask "$status" POST "$path" -H 'Content-Type: application/json' -d "$json" "$@"
}
holds() { # JQ CONDITION on the last answer
    jq -e "$1" "$work/body" >/dev/null || fail "not so: $1 in $(head -c 600 "$work/body")"
    checks=$((checks + 1))
}
get() { jq -er "$1" "$work/body"; }
refused() { # TYPE [CODE]: the last answer is an error envelope
    holds ".type == \"$1\" and (.request_id | length > 0) and (.status | type == \"number\")"
    holds "(.errors | length > 0) and all(.errors[]; (.code | length > 0) and (.message | length > 0))"
    if [ $# -gt 1 ]; then holds "any(.errors[]; .code == \"$2\")"; fi
}
header() { grep -qi "^$1: $2" "$work/head" || fail "no header $1: $2 in $(cat "$work/head")"; }

start --demo 400 --seed 1 --rate-limit off
key=$(jq -er .api_key "$work/ready")

viewer=$("$musterd" keys create --database "$database" --name "a viewer" --roles viewer | jq -er .api_key)

# Who are we?
ask 200 GET /v1/identity
holds '.identity | .name and (.roles | length > 0)'

# All 400, in pages, each once.
after= pages=0
: >"$work/ids"
while :; do
    ask 200 GET "/v2/incidents?page_size=150${after:+&after=$after}"
    jq -r '.incidents[].id' "$work/body" >>"$work/ids"
    pages=$((pages + 1))
    after=$(jq -r '.pagination_meta.after // ""' "$work/body")
    [ -n "$after" ] || break
done
[ "$pages" = 3 ] || fail "$pages pages of 150"
[ "$(sort -u "$work/ids" | wc -l)" = 400 ] || fail "$(sort -u "$work/ids" | wc -l) incidents"
ask 200 GET "/v2/incidents?after=$(tail -n 1 "$work/ids")"
holds '.incidents == [] and (.pagination_meta | has("after") | not)'

# Filters, brackets raw or encoded, the API's words and everybody's.
ask 200 GET '/v2/incidents?status_category[one_of]=closed&page_size=250'
holds '.incidents | length > 100 and all(.[]; .incident_status.category == "closed")'
ask 200 GET '/v2/incidents?status_category%5Bone_of%5D=active'
holds '.incidents | length > 0 and all(.[]; .incident_status.category == "live")'
ask 200 GET /v1/severities
severities=$(get '[.severities | sort_by(.rank)[].id] | join(" ")')

worst=${severities##* }
ask 200 GET "/v2/incidents?severity[gte]=$worst&page_size=250"
holds ".incidents | length > 0 and length < 400 and all(.[]; .severity.id == \"$worst\")"
ask 200 GET '/v2/incidents?sort_by=created_at_oldest_first&page_size=2'
holds '.incidents[0].created_at < .incidents[1].created_at'
oldest=$(get '.incidents[0].created_at')
ask 200 GET "/v2/incidents?created_at[lte]=${oldest%%T*}"
holds ".incidents | length >= 1 and all(.[]; .created_at[0:10] <= \"${oldest%%T*}\")"
holds '.pagination_meta.total_record_count < 400'
ask 422 GET '/v2/incidents?status[sounds_like]=x'
refused validation_error

# One key, one incident; the same key for something else is refused.
ask 200 GET /v1/incident_statuses
second_live=$(get '[.incident_statuses[] | select(.category == "live")] | sort_by(.rank)[1].id')
triage=$(get '[.incident_statuses[] | select(.category == "triage")][0].id')
declaration="{\"idempotency_key\":\"from-curl-1\",\"visibility\":\"public\",\"name\":\"Checkout is slow\",\"severity_id\":\"$worst\"}"
post 200 /v2/incidents "$declaration"
id=$(get .incident.id) reference=$(get .incident.reference)
post 200 /v2/incidents "$declaration"
holds ".incident.id == \"$id\""
ask 200 GET '/v2/incidents?page_size=1'
holds '.pagination_meta.total_record_count == 401'
declarer=$("$musterd" keys create --database "$database" --name "a declarer" --roles incident_creator | jq -er .api_key)
as=$declarer post 409 /v2/incidents "$declaration" # somebody else's key, who may not read what it stands for
refused conflict
header_key='Idempotency-Key: from-curl-2'
action="{\"incident_id\":\"$id\",\"description\":\"Roll back the release\"}"
post 201 /v2/actions "$action" -H "$header_key"
action_id=$(get .action.id)
post 201 /v2/actions "$action" -H "$header_key"
holds ".action.id == \"$action_id\""
post 422 /v2/actions "{\"incident_id\":\"$id\",\"description\":\"Something else\"}" -H "$header_key"
refused validation_error
ask 200 GET "/v2/actions?incident_id=$id"
holds '.actions | length == 1'

# Edit, and find it by all of its names.
post 200 "/v2/incidents/$id/actions/edit" \
    "{\"incident\":{\"name\":\"Checkout times out\",\"incident_status_id\":\"$second_live\"},\"notify_incident_channel\":false}"
holds ".incident | .name == \"Checkout times out\" and .incident_status.id == \"$second_live\" and .updated_at > .created_at"
for name in "$id" "$reference" "${reference#INC-}"; do
    ask 200 GET "/v2/incidents/$name"
    holds ".incident | .id == \"$id\" and .name == \"Checkout times out\""
done
post 201 /v2/incident_updates "{\"incident_id\":\"$id\",\"idempotency_key\":\"from-curl-3\",\"message\":\"Rolling back\"}"
ask 200 GET "/v2/incident_activity_log_entries?incident_id=$id"
holds '[.incident_activity_log_entries[].type] | contains(["incident_rename"]) and contains(["action_created"])'

# Custom fields: one of one's own with an option, set on the incident, found by it, readable after the option is gone.
put() { # STATUS PATH JSON
    ask "$1" PUT "$2" -H 'Content-Type: application/json' -d "$3"
}
post 201 /v2/custom_fields '{"name":"Ship","description":"Which one","field_type":"single_select"}'
field=$(get .custom_field.id)
post 422 /v2/custom_fields '{"name":"ship","description":"","field_type":"text"}'
refused validation_error already_taken
post 422 /v2/custom_fields '{"name":"Colour","description":"","field_type":"colour"}'
refused validation_error
put 200 "/v2/custom_fields/$field" '{"name":"Vessel","description":"Which one"}'
holds '.custom_field.name == "Vessel"'
ask 404 GET /v2/custom_fields/nowhere
post 201 /v1/custom_field_options "{\"custom_field_id\":\"$field\",\"value\":\"Beagle\"}"
option=$(get .custom_field_option.id)
holds '.custom_field_option.sort_key == 1000'
ask 422 GET /v1/custom_field_options
ask 200 GET "/v1/custom_field_options?custom_field_id=$field"
holds '.custom_field_options | length == 1'
set_field() { # STATUS VALUES
    post "$1" "/v2/incidents/$id/actions/edit" "{\"incident\":{\"custom_field_entries\":[{\"custom_field_id\":\"$field\",\"values\":$2}]},\"notify_incident_channel\":false}"
}
set_field 200 "[{\"value_option_id\":\"$option\"}]"
holds ".incident.custom_field_entries[] | select(.custom_field.id == \"$field\") | .values[0].value_option.value == \"Beagle\""
ask 200 GET "/v2/incidents?custom_field[$field][one_of]=$option"
holds ".incidents | map(.id) == [\"$id\"]"
set_field 422 '[{"value_text":"Beagle"}]'
holds '.errors[0].source.field == "incident.custom_field_entries.0.values.0.value_text"'
set_field 422 "[{\"value_option_id\":\"$option\"},{\"value_option_id\":\"$option\"}]"
holds '.errors[0].source.field == "incident.custom_field_entries.0.values"'
ask 204 DELETE "/v1/custom_field_options/$option"
ask 404 GET "/v1/custom_field_options/$option"
ask 200 GET "/v2/incidents/$id"
holds '.incident.custom_field_entries[0].values[0].value_option.value == "Beagle"'
set_field 200 '[]'
holds '.incident.custom_field_entries == []'
ask 204 DELETE "/v2/custom_fields/$field"
ask 200 GET '/v2/incidents?page_size=250'
holds '[.incidents[].custom_field_entries[].custom_field.field_type] | unique | length == 5'

# Severities, statuses and roles can be made, changed and, unless in use, deleted.
configure() { # PATH KEY JSON CHANGED_JSON STATUS_OF_DELETION
    post 201 "$1" "$3"
    local made
    made=$(get ".$2.id")
    post 422 "$1" "$3"
    refused validation_error already_taken
    put 200 "$1/$made" "$4"
    holds ".$2.name == \"Renamed\""
    ask "$5" DELETE "$1/$made"
    ask 404 GET "$1/$made"
    as=$viewer post 403 "$1" "$3"
    refused resource_forbidden
}
configure /v1/severities severity '{"name":"New","description":""}' '{"name":"Renamed","description":"","rank":0}' 202
configure /v1/incident_statuses incident_status '{"name":"New","description":"","category":"live"}' \
    '{"name":"Renamed","description":""}' 202
configure /v2/incident_roles incident_role '{"name":"New","description":"","instructions":"","shortform":"new"}' \
    '{"name":"Renamed","description":"","instructions":"","shortform":"new"}' 204
ask 422 DELETE "/v1/severities/$worst"
refused validation_error in_use
ask 422 DELETE "/v1/incident_statuses/$triage"
ask 200 GET /v2/incident_roles
ask 422 DELETE "/v2/incident_roles/$(get '.incident_roles[] | select(.role_type == "lead").id')"
post 422 /v1/incident_statuses '{"name":"Odd","description":"","category":"triage"}'

# Teams, and who takes part in an incident.
ask 200 GET '/v3/teams?page_size=2'
holds '.teams | length == 2 and all(.[]; .catalog_entry.id and (.members | length > 0))'
ask 200 GET "/v3/teams/$(get '.teams[0].id')"
ask 404 GET /v3/teams/nowhere
ask 200 GET '/v2/incidents?status_category[one_of]=closed&page_size=1'
ask 200 GET "/v2/incident_participants?incident_id=$(get '.incidents[0].id')"
holds '.incident_participants | (.active | length > 0) and (.passive | type == "array")'
ask 422 GET /v2/incident_participants

# Timestamps: set by the life-cycle, set and cleared by hand, and durations that follow.
ask 200 GET /v2/incident_timestamps
reported=$(get '.incident_timestamps[] | select(.name == "Reported at").id')
fixed=$(get '.incident_timestamps[] | select(.name == "Fixed at").id')
ask 200 GET "/v2/incident_timestamps/$fixed"
ask 404 GET /v2/incident_timestamps/nowhere
ask 200 GET "/v2/incidents/$id"
holds '.incident | .created_at as $at | any(.incident_timestamp_values[]; .incident_timestamp.name == "Reported at" and .value.value == $at)'
set_time() { # STATUS ID VALUE
    post "$1" "/v2/incidents/$id/actions/edit" "{\"incident\":{\"incident_timestamp_values\":[{\"incident_timestamp_id\":\"$2\"${3:+,\"value\":\"$3\"}}]},\"notify_incident_channel\":false}"
}
time_to_fix='.incident.duration_metrics[] | select(.duration_metric.name == "Time to fix")'
set_time 200 "$reported" 2026-01-01T10:00:00Z
set_time 200 "$fixed" 2026-01-01T10:20:00Z
holds "$time_to_fix | .status == \"success\" and .value_seconds == 1200"
set_time 200 "$fixed" 2026-01-01T09:00:00Z
holds "$time_to_fix | .status == \"invalid_timestamps\" and .value_seconds == 1200"
set_time 200 "$fixed" ''
holds "$time_to_fix | .status == \"timestamps_missing\""
set_time 422 "$fixed" 'half past ten'
holds '.errors[0].source.field == "incident.incident_timestamp_values.0.value"'
set_time 422 nowhere 2026-01-01T09:00:00Z

# The timeline: an item by hand, once for one key; a turning point of the log in plainer words.
item="{\"incident_id\":\"$id\",\"idempotency_key\":\"from-curl-6\",\"title\":\"The pool ran dry\",\"timestamp\":\"2026-01-01T09:58:00Z\"}"
post 201 /v2/incident_timeline_items "$item"
item_id=$(get .incident_timeline_item.id)
post 201 /v2/incident_timeline_items "$item"
holds ".incident_timeline_item.id == \"$item_id\""
patch() { # STATUS ID JSON
    ask "$1" PATCH "/v2/incident_timeline_items/$2" -H 'Content-Type: application/json' -d "$3"
}
patch 200 "$item_id" '{"description":"All connections were taken"}'
ask 200 GET "/v2/incident_timeline_items?incident_id=$id&page_size=250"
holds ".incident_timeline_items | .[0].id == \"$item_id\" and ([.[].timestamp] | . == sort)"
entry=$(get '[.incident_timeline_items[] | select(.activity_log_id)][0].id')
patch 200 "$entry" '{"title":"Somebody noticed"}'
patch 422 "$entry" '{"timestamp":"2026-01-01T09:00:00Z"}'
holds '.errors[0].source.field == "timestamp"'
patch 404 nowhere '{"title":"x"}'
new_item=${item/from-curl-6/from-curl-7}
post 422 /v2/incident_timeline_items "${new_item/2026-01-01T09:58:00Z/noon}"
refused validation_error
ask 422 GET /v2/incident_timeline_items
as=$viewer post 403 /v2/incident_timeline_items "$item"

# A link, and an incident that has to do with this one.
link="{\"incident_id\":\"$id\",\"resource\":{\"resource_type\":\"arbitrary_url\",\"url\":\"https://grafana.example.com/d/pay\"}}"
post 201 /v1/incident_attachments "$link"
holds '.incident_attachment.resource.title == "grafana.example.com/d/pay"'
attachment_id=$(get .incident_attachment.id)
post 201 /v1/incident_attachments "$link"
holds ".incident_attachment.id == \"$attachment_id\""
post 422 /v1/incident_attachments "${link/https:/ftp:}"
refused validation_error
ask 422 GET /v1/incident_attachments
as=$viewer post 403 /v1/incident_attachments "$link"
ask 200 GET "/v1/incident_attachments?incident_id=$id"
holds '.incident_attachments | length == 1'
ask 204 DELETE "/v1/incident_attachments/$attachment_id"
ask 404 DELETE "/v1/incident_attachments/$attachment_id"
ask 200 GET "/v1/incident_relationships?incident_id=$id"
holds '.incident_relationships == []'
post 200 /v2/incidents "${declaration/from-curl-1/from-curl-8}"
other=$(get .incident.id)
post 201 /muster/v1/incident_relationships "{\"incident_id\":\"$id\",\"related_incident_id\":\"$other\"}"
relationship=$(get .incident_relationship.id)
ask 200 GET "/v1/incident_relationships?incident_id=$other"
holds ".incident_relationships[0].incident.id == \"$id\""
ask 200 GET '/muster/v1/incident_relationships?page_size=250'
holds "[.incident_relationships[] | select(.incident_relationship_id == \"$relationship\").incident_id] | sort == ([\"$id\", \"$other\"] | sort)"
as=$viewer ask 403 DELETE "/muster/v1/incident_relationships/$relationship"
ask 204 DELETE "/muster/v1/incident_relationships/$relationship"
ask 404 DELETE "/muster/v1/incident_relationships/$relationship"

# A follow-up with a priority and labels, and the issue it became.
ask 200 GET /muster/v1/follow_up_priorities
holds '[.follow_up_priorities[].name] == ["Urgent", "High", "Medium", "Low"]'
priority=$(get '.follow_up_priorities[0].id')
follow_up="{\"incident_id\":\"$id\",\"title\":\"Raise the limit\",\"labels\":[\"database\"],\"follow_up_priority_option_id\":\"$priority\"}"
post 201 /v3/follow_ups "$follow_up"
holds '.follow_up.priority.name == "Urgent" and .follow_up.labels == ["database"]'
follow_up_id=$(get .follow_up.id)
post 422 /v3/follow_ups "${follow_up/$priority/nowhere}"
refused validation_error
issue='{"provider":"linear","url":"https://linear.app/acme/issue/PAY-7"}'
post 200 "/v2/follow_ups/$follow_up_id/actions/connect_external_issue" "$issue"
holds '.follow_up.external_issue_reference.issue_name == "PAY-7"'
post 422 "/v2/follow_ups/$follow_up_id/actions/connect_external_issue" "${issue/PAY-7/PAY-8}"
refused validation_error
as=$viewer post 403 "/v2/follow_ups/$follow_up_id/actions/connect_external_issue" "$issue"

# Refusals.
as= ask 401 GET /v2/incidents
refused authentication_error missing_authorization_material
as=inc_0000 ask 401 GET "/v2/incidents/nowhere"
refused authentication_error unauthenticated
as=$viewer ask 200 GET "/v2/incidents/$id"
as=$viewer post 403 /v2/incidents "${declaration/from-curl-1/from-curl-4}"
refused resource_forbidden
as=$viewer ask 200 GET /v2/custom_fields
as=$viewer post 403 /v2/custom_fields '{"name":"Mine","description":"","field_type":"text"}'
refused resource_forbidden
ask 404 GET /v2/incidents/01ZZZZZZZZZZZZZZZZZZZZZZZZ
refused not_found
ask 404 GET /v2/no_such_thing
refused not_found
ask 405 DELETE /v2/incidents
refused method_not_allowed
post 422 /v2/incidents '{"idempotency_key":"from-curl-5","visibility":"public","name":"No severity"}'
refused validation_error is_required
holds 'any(.errors[]; .source.field == "severity_id")'
post 422 "/v2/incidents/$id/actions/edit" \
    "{\"incident\":{\"incident_status_id\":\"$triage\"},\"notify_incident_channel\":false}"
refused validation_error
post 400 /v2/incidents '{"name": '
refused invalid_request_error

# What was acknowledged is there after a crash; the limit holds after a restart, and each answer says how much is left.
kill -9 "$service"
{ wait "$service" || true; } 2>/dev/null
start --rate-limit 5
jq -e 'has("api_key") | not' "$work/ready" >/dev/null || fail "an old database must not give out a new key"
ask 200 GET "/v2/incidents/$id"
holds '.incident.name == "Checkout times out"'
header X-RateLimit-Limit 5
header X-RateLimit-Remaining 4
for _ in 1 2 3 4; do ask 200 GET "/v2/incidents/$id"; done
ask 429 GET "/v2/incidents/$id"
refused too_many_requests
header Retry-After '[0-9][0-9]*'
holds '.rate_limit | .limit == 5 and .remaining == 0 and (.retry_after | length > 0)'
as=$viewer ask 200 GET "/v2/incidents/$id"
stop
echo "$checks checks of the service by curl held"
