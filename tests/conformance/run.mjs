// Checks every answer of the service against the incident.io API with Prism as a validating proxy.
// Usage: node run.mjs MUSTERD SPECIFICATION WORK_FOLDER.  Exit code 77: skipped, because the specification is not there.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, request as httpRequest } from "node:http";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { contract, operationsOf } from "./contract.mjs";
import { freePort, startAndAwait } from "./processes.mjs";
import { Session } from "./session.mjs";
import { driveAll } from "./steps.mjs";

const [musterd, specification, work] = process.argv.slice(2);
const here = dirname(fileURLToPath(import.meta.url));
const readJson = (file) => JSON.parse(readFileSync(file, "utf8"));

function installPrism() {
    const lock = readFileSync(join(here, "package-lock.json"), "utf8");
    const installed = join(work, "node_modules", ".muster-lock");
    if (existsSync(installed) && readFileSync(installed, "utf8") === lock)
        return;
    for (const file of ["package.json", "package-lock.json", ".npmrc"])
        cpSync(join(here, file), join(work, file));
    execFileSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], { cwd: work, stdio: ["ignore", "inherit", "inherit"] });
    writeFileSync(installed, lock);
}

async function startService() {
    const database = join(work, "conformance.db");
    for (const suffix of ["", "-wal", "-shm"])
        rmSync(database + suffix, { force: true });
    return startAndAwait(musterd, ["--listen", "127.0.0.1:0", "--database", `sqlite:${database}`, "--demo", "60", "--seed", "7",
        "--rate-limit", "off"], (line) => (line.startsWith("{") ? JSON.parse(line) : undefined), 60);
}

async function startPrism(document, upstream) {
    const file = join(work, "contract.json");
    writeFileSync(file, JSON.stringify(document));
    const port = await freePort();
    const cli = join(work, "node_modules", "@stoplight", "prism-cli", "dist", "index.js");
    await startAndAwait(process.execPath, [cli, "proxy", file, upstream, "--host", "127.0.0.1", "--port", String(port)],
        (line) => (/Prism is listening/.test(line) ? true : undefined), 90);
    return `http://127.0.0.1:${port}`;
}

// Between Prism and the service: spoils the answer to a request that asks for it. So we know that Prism would notice.
const spoilers = {
    enum: (text) => text.replace(/"category":\s*"live"/g, '"category":"burning"'),
    missing: (text) => text.replace(/"reference":/g, '"referral":'),
    null: (text) => text.replace(/"summary":\s*"/g, '"summary":null,"was":"'),
    activity: (text) => text.replace(/"type":\s*"incident_declared"/g, '"type":"incident_dreamt"'),
    content: (text) => text.replace(/"actor":/g, '"who":'),
    envelope: (text) => text.replace(/"request_id":/g, '"id":'),
};

function startSpoiler(upstream) {
    const { hostname, port } = new URL(upstream);
    const server = createServer((incoming, outgoing) => {
        const { "x-spoil": how, ...headers } = incoming.headers;
        const forwarded = httpRequest({ hostname, port, method: incoming.method, path: incoming.url,
            headers: { ...headers, "accept-encoding": "identity" } }, (reply) => {
            const parts = [];
            reply.on("data", (part) => parts.push(part));
            reply.on("end", () => {
                const text = Buffer.concat(parts).toString("utf8");
                const { "content-length": _, "transfer-encoding": __, ...kept } = reply.headers;
                outgoing.writeHead(reply.statusCode, kept);
                outgoing.end(spoilers[how]?.(text) ?? text);
            });
        });
        forwarded.on("error", () => outgoing.destroy());
        incoming.pipe(forwarded);
    });
    return new Promise((resolve) => server.listen(0, "127.0.0.1", () => {
        server.unref();
        resolve(`http://127.0.0.1:${server.address().port}`);
    }));
}

async function proveThatSpoiltAnswersAreNoticed(session) {
    const live = { query: { page_size: 1, "status_category[one_of]": "live" } };
    const incident = (await session.call("GET /v2/incidents", live)).json?.incidents?.[0];
    const log = ["GET /v2/incident_activity_log_entries", { query: { page_size: 1, incident_id: incident?.id } }];
    for (const [how, operation, options] of [["activity", ...log], ["content", ...log], ["enum", "GET /v2/incidents", live], ["missing", "GET /v2/incidents", live],
        ["null", "GET /v2/incidents", live],
        ["envelope", "GET /v2/incidents/{id}", { path: { id: "01ZZZZZZZZZZZZZZZZZZZZZZZZ" } }]]) {
        const reply = await session.call(operation, { ...options, headers: { "x-spoil": how }, expectFindings: true });
        if (reply.complaints.length === 0)
            session.problems.push(`a spoilt answer (${how}) went unnoticed: this run proves nothing`);
    }
}

async function main() {
    mkdirSync(work, { recursive: true });
    installPrism();
    const { url, api_key: key } = await startService();
    const document = await (await fetch(new URL("/v1/openapiV3.json", url))).json();
    const implemented = new Set([...operationsOf(document)].filter((operation) => !operation.includes(" /muster/")));
    const agreed = contract(readJson(specification), readJson(join(here, "overlay.json")), implemented);
    const described = new Set(operationsOf(agreed));
    const session = new Session(await startPrism(agreed, await startSpoiler(url)), key, implemented, url);
    for (const operation of implemented)
        if (!described.has(operation))
            session.problems.push(`${operation}: implemented, but neither the API document nor the overlay describes it`);
    await driveAll(session).catch((error) => session.problems.push(`gave up: ${error.message}`));
    await proveThatSpoiltAnswersAreNoticed(session);

    const missed = [...implemented].filter((operation) => !session.validated.has(operation));
    for (const problem of session.problems)
        console.log(`VIOLATION ${problem}`);
    for (const operation of missed)
        console.log(`NOT VALIDATED ${operation}`);
    console.log(`${implemented.size - missed.length} / ${implemented.size} operations validated / implemented, `
        + `${session.problems.length} violations`);
    process.exit(session.problems.length === 0 && missed.length === 0 && implemented.size > 0 ? 0 : 1);
}

if (existsSync(specification)) {
    await main();
} else {
    console.log(`*** CONFORMANCE NOT CHECKED: ${specification} is not there. ***`);
    process.exit(process.env.CI ? 1 : 77);
}
