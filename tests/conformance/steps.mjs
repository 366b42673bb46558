// Drives each implemented operation the way a client would. Steps for operations the service does not have are left out.
import { randomUUID } from "node:crypto";

const nowhere = "01ZZZZZZZZZZZZZZZZZZZZZZZZ";

function need(value, what) {
    if (value === undefined || value === null)
        throw new Error(`cannot go on without a ${what}`);
    return value;
}

async function list(session, operation, key, query) {
    return session.has(operation) ? (await session.call(operation, { query, status: 200 })).json?.[key] ?? [] : [];
}

// Create, show, change, delete of a thing of configuration.
async function configured(session, path, key, create, change, deleted) {
    if (!session.has(`POST ${path}`))
        return;
    const made = await session.call(`POST ${path}`, { body: create, status: 201 });
    const one = { path: { id: need(made.json?.[key], `new ${key}`).id } };
    await session.call(`GET ${path}/{id}`, { ...one, status: 200 });
    await session.call(`PUT ${path}/{id}`, { ...one, body: change, status: 200 });
    await session.call(`DELETE ${path}/{id}`, { ...one, status: deleted });
    await session.call(`GET ${path}/{id}`, { ...one, status: 404 });
}

async function configuration(session) {
    const known = {
        severities: await list(session, "GET /v1/severities", "severities"),
        statuses: await list(session, "GET /v1/incident_statuses", "incident_statuses"),
        types: await list(session, "GET /v1/incident_types", "incident_types"),
        roles: await list(session, "GET /v2/incident_roles", "incident_roles"),
    };
    if (session.has("GET /v1/incident_types/{id}"))
        await session.call("GET /v1/incident_types/{id}", { path: { id: need(known.types[0], "type").id }, status: 200 });
    if (session.has("GET /v2/incident_timestamps")) {
        known.timestamps = await list(session, "GET /v2/incident_timestamps", "incident_timestamps");
        await session.call("GET /v2/incident_timestamps/{id}",
            { path: { id: need(known.timestamps[0], "timestamp").id }, status: 200 });
    }
    known.fields = await list(session, "GET /v2/custom_fields", "custom_fields");
    for (const [path, key, all] of [["/v1/severities", "severity", known.severities],
        ["/v1/incident_statuses", "incident_status", known.statuses], ["/v2/incident_roles", "incident_role", known.roles]])
        if (session.has(`GET ${path}/{id}`)) {
            const shown = await session.call(`GET ${path}/{id}`, { path: { id: need(all[0], key).id }, status: 200 });
            if (JSON.stringify(shown.json?.[key]) !== JSON.stringify(all[0]))
                session.problems.push(`GET ${path}/{id}: shows something else than the list`);
        }
    await configured(session, "/v1/severities", "severity", { name: "Cosmetic", description: "Looks wrong", rank: 1 },
        { name: "Cosmetic", description: "Looks slightly wrong" }, 202);
    await configured(session, "/v1/incident_statuses", "incident_status",
        { name: "Watching", description: "Mended, being watched", category: "live" },
        { name: "Watching", description: "Mended and watched" }, 202);
    await configured(session, "/v2/incident_roles", "incident_role",
        { name: "Scribe", description: "Writes", instructions: "Write all down", shortform: "scribe" },
        { name: "Scribe", description: "Writes", instructions: "Write it down", shortform: "scribe" }, 204);
    await configured(session, "/v2/custom_fields", "custom_field",
        { name: "Ship", description: "Which one", field_type: "single_select" },
        { name: "Vessel", description: "Which one" }, 204);
    if (session.has("GET /v1/custom_field_options")) {
        const select = need(known.fields.find((field) => field.field_type === "multi_select"), "field with options").id;
        known.options = await session.pages("GET /v1/custom_field_options", "custom_field_options", { custom_field_id: select });
        await configured(session, "/v1/custom_field_options", "custom_field_option",
            { custom_field_id: select, value: "Lighthouse", sort_key: 5 }, { value: "Light house", sort_key: 6 }, 204);
    }
    return known;
}

// One entry for a field of each type, as declaring and editing take them.
function fieldEntries({ fields, options }) {
    const values = { single_select: null, multi_select: options?.slice(0, 2).map((option) => ({ value_option_id: option.id })),
        text: [{ value_text: "A **cable**" }], link: [{ value_link: "https://tickets.example/7" }],
        numeric: [{ value_numeric: "1200.5" }] };
    return fields.filter((field) => values[field.field_type])
        .map((field) => ({ custom_field_id: field.id, values: values[field.field_type] }));
}

async function people(session) {
    const users = await session.pages("GET /v2/users", "users");
    await session.call("GET /v2/users", { query: { email: need(users[0], "user").email ?? "x@example.com" }, status: 200 });
    if (session.has("GET /v2/users/{id}"))
        await session.call("GET /v2/users/{id}", { path: { id: users[0].id }, status: 200 });
    if (session.has("GET /v3/teams")) {
        const teams = await session.pages("GET /v3/teams", "teams");
        await session.call("GET /v3/teams/{id}", { path: { id: teams[0].id }, status: 200 });
        await session.call("GET /v3/teams/{id}", { path: { id: nowhere }, status: 404 });
    }
    return users;
}

async function incidents(session, known, users) {
    const all = await session.pages("GET /v2/incidents", "incidents");
    const open = all.find((incident) => incident.incident_status.category === "live");
    const filters = [
        { "status_category[one_of]": "live" }, { "status_category[not_in]": "closed" }, { "status_category[one_of]": "active" },
        { "severity[gte]": known.severities[0].id }, { "created_at[gte]": "2020-01-01" },
        { "updated_at[gte]": need(all[0], "incident").updated_at }, { "mode[one_of]": "standard" },
        { [`custom_field[${need(known.fields[0], "custom field").id}][is_set]`]: "true" },
        { sort_by: "created_at_oldest_first" }, { filter_mode: "any", "status_category[one_of]": "triage" },
    ];
    for (const filter of filters)
        await session.call("GET /v2/incidents", { query: { page_size: 2, ...filter }, status: 200 });
    for (const id of [all[0].id, all[0].reference, all[0].reference.replace("INC-", "")])
        await session.call("GET /v2/incidents/{id}", { path: { id }, status: 200 });

    const severity = known.severities[known.severities.length - 1].id;
    const lead = need(known.roles.find((role) => role.role_type === "lead"), "lead role").id;
    const body = { idempotency_key: randomUUID(), visibility: "public", name: "Conformance", summary: "Checked by Prism",
        severity_id: severity, incident_type_id: known.types[0]?.id, custom_field_entries: fieldEntries(known),
        incident_role_assignments: [{ incident_role_id: lead, assignee: { id: users[0].id } }] };
    const created = (await session.call("POST /v2/incidents", { body, status: 200 })).json?.incident;
    const again = (await session.call("POST /v2/incidents", { body, status: 200 })).json?.incident;
    if (again?.id !== created?.id)
        session.problems.push("POST /v2/incidents: one idempotency key made two incidents");
    const edits = [
        { custom_field_entries: fieldEntries(known).slice(0, 1).map((entry) => ({ ...entry, values: [] })) },
        { custom_field_entries: fieldEntries(known) },
        { incident_timestamp_values: known.timestamps.map(({ id }, i) =>
            ({ incident_timestamp_id: id, value: `2026-01-0${9 - i % 9}T10:00:00Z` })) },
        { incident_timestamp_values: [{ incident_timestamp_id: known.timestamps[0].id }] },
        { name: "Conformance, renamed" }, { summary: "" }, { summary: "Again **checked**" }, { severity_id: known.severities[0].id },
        { call_url: "https://call.example/1", slack_channel_name_override: "inc-conformance" },
        { incident_role_assignments: [{ incident_role_id: lead }] },
        { incident_role_assignments: [{ incident_role_id: lead, assignee: { email: need(users[1], "second user").email } }] },
        { incident_status_id: known.statuses.filter((status) => status.category === "live").at(-1).id },
    ];
    for (const incident of edits)
        await session.call("POST /v2/incidents/{id}/actions/edit",
            { path: { id: created.id }, body: { incident, notify_incident_channel: false }, status: 200 });
    return { created, open: need(open, "open incident"), all };
}

async function updates(session, known, { created, all }) {
    const some = await session.call("GET /v2/incident_updates", { query: { page_size: 2 }, status: 200 });
    const told = need(some.json?.incident_updates?.[0], "incident update").incident_id;
    await session.pages("GET /v2/incident_updates", "incident_updates", { incident_id: told });
    if (session.has("POST /v2/incident_updates")) {
        const live = known.statuses.filter((status) => status.category === "live");
        const base = { incident_id: created.id };
        for (const body of [{ message: "Looking into it" }, { to_incident_status_id: live[0].id },
            { to_severity_id: known.severities[0].id, message: "Not so bad" }])
            await session.call("POST /v2/incident_updates",
                { body: { ...base, idempotency_key: randomUUID(), ...body }, status: 201 });
        await session.pages("GET /v2/incident_updates", "incident_updates", base);
    }
    if (session.has("GET /v2/incident_activity_log_entries"))
        for (const incident of [created, ...all.slice(0, 5)])
            await session.pages("GET /v2/incident_activity_log_entries", "incident_activity_log_entries",
                { incident_id: incident.id });
}

async function timeline(session, { created, all }) {
    if (!session.has("POST /v2/incident_timeline_items"))
        return;
    const body = { incident_id: created.id, idempotency_key: randomUUID(), title: "The cable was cut", timestamp: "2026-01-09T10:00:00Z",
        description: "By a digger" };
    const made = (await session.call("POST /v2/incident_timeline_items", { body, status: 201 })).json?.incident_timeline_item;
    const again = (await session.call("POST /v2/incident_timeline_items", { body, status: 201 })).json?.incident_timeline_item;
    if (again?.id !== made?.id)
        session.problems.push("POST /v2/incident_timeline_items: one idempotency key made two items");
    const change = (id, body, status) => session.call("PATCH /v2/incident_timeline_items/{id}", { path: { id }, body, status });
    await change(need(made, "timeline item").id, { title: "The cable was dug up", description: "", timestamp: "2026-01-09T09:58:00Z" }, 200);
    await change(nowhere, { title: "Nothing" }, 404);
    for (const incident of [created, ...all.slice(0, 3)]) {
        const items = await session.pages("GET /v2/incident_timeline_items", "incident_timeline_items", { incident_id: incident.id });
        const shown = need(items.find((item) => item.activity_log_id), "item that shows an activity");
        await change(shown.id, { title: "In plain words" }, 200);
        await change(shown.id, { timestamp: "2020-01-01T00:00:00Z" }, 422);
    }
}

async function attachments(session, { created, all }) {
    if (!session.has("POST /v1/incident_attachments"))
        return;
    const attach = (resource, status) => session.call("POST /v1/incident_attachments",
        { body: { incident_id: created.id, resource }, status });
    const link = { resource_type: "arbitrary_url", url: "https://grafana.example.com/d/payments", title: "Payments", emoji: "chart" };
    const made = need((await attach(link, 201)).json?.incident_attachment, "attachment");
    await attach({ resource_type: "pager_duty_incident", external_id: "P-1" }, 201);
    await attach({ resource_type: "arbitrary_url", url: "javascript:void" }, 422);
    const listed = async (query) => (await session.call("GET /v1/incident_attachments", { query, status: 200 })).json?.incident_attachments;
    if ((await listed({ incident_id: created.id }))?.length !== 2
        || (await listed({ resource_type: "pager_duty_incident", external_id: "P-1" }))?.length !== 1)
        session.problems.push("GET /v1/incident_attachments: not what was attached");
    await session.call("GET /v1/incident_attachments", { status: 422 });
    const remove = (id, status) => session.call("DELETE /v1/incident_attachments/{id}", { path: { id }, status });
    await remove(made.id, 204);
    await remove(made.id, 404);
    for (const other of all.filter((incident) => incident.id !== created.id).slice(0, 5))
        await session.prepare("/muster/v1/incident_relationships", { incident_id: created.id, related_incident_id: other.id });
    await session.pages("GET /v1/incident_relationships", "incident_relationships", { incident_id: created.id });
}

// A follow-up with one of our priorities: the API lists none.
async function priorities(session, version, { created }) {
    const path = `/${version}/follow_ups`;
    if (!session.has(`POST ${path}`))
        return;
    const first = (await session.prepare("/muster/v1/follow_up_priorities"))?.follow_up_priorities?.[0];
    const body = { incident_id: created.id, title: "Buy a longer hose", follow_up_priority_option_id: need(first, "priority").id };
    const made = (await session.call(`POST ${path}`, { body, status: 201 })).json?.follow_up;
    if (made?.priority?.name !== first.name)
        session.problems.push(`POST ${path}: not the priority it was given`);
}

async function tasks(session, version, kind, key, words, { created, all }, users) {
    const path = `/${version}/${kind}`;
    if (!session.has(`GET ${path}`))
        return;
    if (version === "v3")
        await session.pages(`GET ${path}`, kind);
    else
        await session.call(`GET ${path}`, { query: { incident_id: all[0].id }, status: 200 });
    const made = (await session.call(`POST ${path}`,
        { body: { incident_id: created.id, ...words, assignee_id: users[0].id }, status: 201 })).json?.[key];
    await session.call(`POST ${path}`, { body: { incident_id: created.id, ...words }, status: 201 });
    const one = { path: { id: need(made, key).id } };
    await session.call(`GET ${path}/{id}`, { ...one, status: 200 });
    for (const change of [{ assignee_id: users[1].id }, { status: "completed" }, { status: "outstanding" }])
        await session.call(`PUT ${path}/{id}`, { ...one, body: { ...words, status: "outstanding", ...change }, status: 200 });
    const link = `POST ${path}/{id}/actions/connect_external_issue`;
    if (session.has(link))
        await session.call(link, { ...one, body: { provider: "github", url: "https://github.com/example/shop/issues/7" }, status: 200 });
    await session.call(`GET ${path}`, { query: { incident_id: created.id }, status: 200 });
    await session.call(`DELETE ${path}/{id}`, { ...one, status: 204 });
    await session.call(`GET ${path}/{id}`, { ...one, status: 404 });
}

// The error envelope: the base document describes none, the overlay does.
async function errors(session, known, { created }) {
    await session.call("GET /v2/incidents/{id}", { path: { id: nowhere }, status: 404 });
    await session.call("GET /v1/identity", { key: "inc_wrong", status: 401 });
    await session.call("GET /v2/incidents", { query: { "status[sounds_like]": "x" }, status: 422 });
    await session.call("POST /v2/incidents",
        { body: { idempotency_key: randomUUID(), visibility: "public", name: "No severity", mode: "standard" }, status: 422 });
    await session.call("POST /v2/incidents/{id}/actions/edit",
        { path: { id: created.id }, body: { incident: { severity_id: nowhere }, notify_incident_channel: false }, status: 422 });
    await session.call("POST /v2/incidents/{id}/actions/edit", { path: { id: created.id },
        body: { incident: { custom_field_entries: [{ custom_field_id: nowhere, values: [] }] }, notify_incident_channel: false },
        status: 422 });
    const triage = known.statuses.find((status) => status.category === "triage");
    if (triage)
        await session.call("POST /v2/incidents/{id}/actions/edit", { path: { id: created.id },
            body: { incident: { incident_status_id: triage.id }, notify_incident_channel: false }, status: 422 });
}

export async function driveAll(session) {
    await session.call("GET /v1/openapiV3.json", { key: null, status: 200 });
    await session.call("GET /v1/identity", { status: 200 });
    const known = await configuration(session);
    const users = await people(session);
    const found = await incidents(session, known, users);
    await updates(session, known, found);
    await timeline(session, found);
    await attachments(session, found);
    for (const version of ["v2", "v3"]) {
        await tasks(session, version, "actions", "action", { description: "Call the fire brigade" }, found, users);
        await tasks(session, version, "follow_ups", "follow_up", { title: "Buy a hose", labels: ["fire"] }, found, users);
        await priorities(session, version, found);
    }
    if (session.has("GET /v2/incident_participants")) {
        const reply = await session.call("GET /v2/incident_participants", { query: { incident_id: found.created.id }, status: 200 });
        if (!(reply.json?.incident_participants?.active.length > 0))
            session.problems.push("GET /v2/incident_participants: nobody takes part, so nothing was checked");
    }
    if (session.has("GET /v2/incident_activity_log_entries")) // with all that was done since
        await session.pages("GET /v2/incident_activity_log_entries", "incident_activity_log_entries",
            { incident_id: found.created.id });
    await errors(session, known, found);
}
