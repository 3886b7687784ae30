// node run.mjs CLIENT SCENARIO: what is given comes as JSON on stdin, the result as JSON on stdout.

import { text } from "node:stream/consumers";

const [client, scenario] = process.argv.slice(2);
const given = JSON.parse(await text(process.stdin));
const { [scenario]: play } = await import(`./${client}.mjs`);
process.stdout.write(JSON.stringify(await play(given)));
