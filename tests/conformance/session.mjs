// Sends requests through Prism and judges what comes back.
import { request as httpRequest } from "node:http";

// The header with Prism's findings is cut off at 8 kB, and then it is no JSON any more: a cut one is a finding in itself.
export function violationsIn(header) {
    if (!header)
        return [];
    try {
        return JSON.parse(header);
    } catch {
        return [{ severity: "Error", message: `findings were cut off: ${header.slice(0, 600)}` }];
    }
}

export class Session {
    constructor(proxy, key, implemented, service) {
        Object.assign(this, { proxy: new URL(proxy), key, implemented, service, validated: new Set(), problems: [] });
    }

    has(operation) {
        return this.implemented.has(operation);
    }

    // operation "GET /v2/incidents/{id}"; options: path {id}, query, body, status expected, key (null = none), headers
    async call(operation, options = {}) {
        const [method, template] = operation.split(" ");
        const path = template.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(options.path[name]));
        const query = new URLSearchParams(options.query ?? {}).toString();
        const reply = await this.#send(method, query ? `${path}?${query}` : path, options);
        const findings = violationsIn(reply.headers["sl-violations"]);
        const serious = findings.filter((f) => f.severity === "Error" || /route not found|unable to match/i.test(f.message));
        const complaints = serious.map((f) => `${(f.location ?? []).join(".")}: ${f.message}`);
        if (options.status && reply.status !== options.status)
            complaints.push(`status ${reply.status} instead of ${options.status}: ${reply.text.slice(0, 300)}`);
        if (!options.expectFindings)
            this.problems.push(...complaints.map((c) => `${operation} (${reply.status}): ${c}`));
        if (reply.status < 300 && complaints.length === 0)
            this.validated.add(operation);
        return { ...reply, complaints };
    }

    #send(method, target, { body, key = this.key, headers = {} }) {
        const text = body === undefined ? undefined : JSON.stringify(body);
        const all = { accept: "application/json", ...headers };
        if (key)
            all.authorization = `Bearer ${key}`;
        if (text !== undefined)
            Object.assign(all, { "content-type": "application/json", "content-length": Buffer.byteLength(text) });
        return new Promise((resolve, reject) => {
            const request = httpRequest({ host: this.proxy.hostname, port: this.proxy.port, method, path: target, headers: all,
                timeout: 30000 }, (reply) => {
                const parts = [];
                reply.on("data", (part) => parts.push(part));
                reply.on("end", () => {
                    const text = Buffer.concat(parts).toString("utf8");
                    let json;
                    try {
                        json = text ? JSON.parse(text) : undefined;
                    } catch {
                        json = undefined;
                    }
                    resolve({ status: reply.statusCode, headers: reply.headers, text, json });
                });
            });
            request.on("timeout", () => request.destroy(new Error(`${method} ${target}: no answer`)));
            request.on("error", reject);
            request.end(text);
        });
    }

    // What is ours alone and not in the API document: past the proxy, to prepare what is to be checked. Reads without a body.
    async prepare(path, body) {
        const method = body ? "POST" : "GET";
        const reply = await fetch(new URL(path, this.service), { method, body: body && JSON.stringify(body),
            headers: { authorization: `Bearer ${this.key}`, "content-type": "application/json" } });
        if (!reply.ok)
            this.problems.push(`${method} ${path}: status ${reply.status}`);
        return reply.ok ? reply.json() : undefined;
    }

    // All pages of a list, a few rows each.
    async pages(operation, key, query = {}) {
        const rows = [];
        for (let after; ;) {
            const reply = await this.call(operation, { query: { page_size: 3, ...query, ...(after ? { after } : {}) }, status: 200 });
            rows.push(...(reply.json?.[key] ?? []));
            after = reply.json?.pagination_meta?.after;
            if (!after || reply.status !== 200)
                break;
        }
        const ids = new Set(rows.map((row) => row.id));
        if (ids.size !== rows.length)
            this.problems.push(`${operation}: pages overlap, ${rows.length} rows but ${ids.size} ids`);
        if (rows.length === 0)
            this.problems.push(`${operation}: nothing listed, so nothing was checked`);
        return rows;
    }
}
