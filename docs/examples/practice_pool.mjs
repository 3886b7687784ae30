// Starts a practice pool for tests in Node 20 or later. No package is needed.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { createInterface } from "node:readline";

// Options are those of `cognito-desk practice`, such as "--seed", "seed.toml".
export async function startPracticePool(...options) {
  const pool = spawn("cognito-desk", ["practice", "--with-parent", ...options], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const firstLine = await new Promise((resolve, reject) => {
    createInterface({ input: pool.stdout }).once("line", resolve);
    pool.once("error", reject);
    pool.once("exit", (status) => reject(new Error(`practice pool: exit status ${status}`)));
  });
  const overview = JSON.parse(firstLine);

  async function control(method, path, body) {
    const answer = await fetch(`${overview.endpoint}/practice${path}`, {
      method,
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return text ? JSON.parse(text) : undefined;
  }

  return {
    ...overview, // endpoint, region, user_pool_id, client_id, pools, users
    control,
    // The code that came with a challenge: `session` is the Session of the answer.
    async code(session) {
      const sha256 = createHash("sha256").update(session).digest("hex");
      const messages = await control("GET", `/messages?session_sha256=${sha256}`);
      return messages.at(-1).code;
    },
    reset: () => control("POST", "/reset"),
    stop() {
      pool.removeAllListeners("exit");
      const ended = new Promise((resolve) => pool.once("exit", resolve));
      pool.stdin.end();
      return ended;
    },
  };
}
