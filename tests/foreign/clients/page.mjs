// In a browser: plays one scenario after the other, as the page's own server tells.

import * as amplify from "./amplify.mjs";
import * as identity_js from "./identity_js.mjs";

const clients = { amplify, identity_js };

async function played({ client, scenario, given }) {
  try {
    return { result: await clients[client][scenario](given) };
  } catch (error) {
    return { error: `${error.name}: ${error.message}`, stack: error.stack };
  }
}

localStorage.clear();
const job = await (await fetch("/job")).json();
await fetch("/result", { method: "POST", body: JSON.stringify(await played(job)) });
// A new page for each scenario: what a client holds in memory is gone with the old one.
location.reload();
