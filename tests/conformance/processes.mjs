// Child processes of the run; whatever happens, none outlives it.
import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { createInterface } from "node:readline";

const children = [];

export function endChildren() {
    for (const child of children)
        child.kill("SIGKILL");
}
process.on("exit", endChildren);
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
    process.on(signal, () => process.exit(1));

export function freePort() {
    return new Promise((resolve, reject) => {
        const probe = createServer().on("error", reject);
        probe.listen(0, "127.0.0.1", () => {
            const { port } = probe.address();
            probe.close(() => resolve(port));
        });
    });
}

// Starts a program; resolves with what `ready` makes of the first line of its output it does not answer undefined to.
export function startAndAwait(command, args, ready, seconds) {
    return new Promise((resolve, reject) => {
        const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"] });
        children.push(child);
        const heard = [];
        const timer = setTimeout(() => reject(new Error(`${command} was not ready after ${seconds} s:\n${heard.join("\n")}`)),
            seconds * 1000);
        const listen = (line) => {
            heard.push(line);
            const answer = ready(line);
            if (answer !== undefined) {
                clearTimeout(timer);
                resolve(answer);
            }
        };
        createInterface(child.stdout).on("line", listen);
        createInterface(child.stderr).on("line", listen);
        child.on("error", reject);
        child.on("exit", (code) => reject(new Error(`${command} ended with ${code}:\n${heard.join("\n")}`)));
    });
}
