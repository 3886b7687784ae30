// node node.mjs SERVER: plays scenarios until it is ended.

import * as identity_js from "./identity_js.mjs";
import { playNext } from "./player.mjs";
import * as sdk_v3 from "./sdk_v3.mjs";

const server = process.argv[2];
for (;;) {
  await playNext(server, { identity_js, sdk_v3 });
}
