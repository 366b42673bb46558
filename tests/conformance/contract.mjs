// The contract the service is held to: the incident.io API document with our overlay on top.

const methods = ["get", "post", "put", "patch", "delete"];

export function* operationsOf(document) {
    for (const [path, item] of Object.entries(document.paths))
        for (const method of methods)
            if (item[method])
                yield `${method.toUpperCase()} ${path}`;
}

// Objects are merged, anything else is replaced, null removes. "x-also-required" adds to a schema's required list.
function merge(base, over) {
    if (over === null || typeof over !== "object" || Array.isArray(over))
        return over;
    const result = base && typeof base === "object" && !Array.isArray(base) ? { ...base } : {};
    for (const [key, value] of Object.entries(over)) {
        if (value === null)
            delete result[key];
        else if (key === "x-also-required")
            result.required = [...new Set([...(result.required ?? []), ...value])];
        else if (key !== "x-like" && key !== "x-note")
            result[key] = merge(result[key], value);
    }
    return result;
}

// Only the wanted operations, so that Prism starts quickly; each with the error envelope the base document leaves out.
export function contract(base, overlay, wanted) {
    const withCopies = { ...base, paths: { ...base.paths } };
    for (const [path, item] of Object.entries(overlay.paths))
        if (item["x-like"])
            withCopies.paths[path] = structuredClone(withCopies.paths[item["x-like"]]);
    const merged = merge(withCopies, overlay);
    const paths = {};
    for (const operation of operationsOf(merged)) {
        if (!wanted.has(operation))
            continue;
        const [method, path] = operation.split(" ");
        const described = structuredClone(merged.paths[path][method.toLowerCase()]);
        const envelope = { "application/json": { schema: { $ref: "#/components/schemas/ErrorResponse" } } };
        described.responses["4XX"] ??= { description: "An error.", content: envelope };
        if (operation === "GET /v1/openapiV3.json")
            described.security = [];
        paths[path] = { ...paths[path], [method.toLowerCase()]: described };
    }
    return { ...merged, paths };
}
