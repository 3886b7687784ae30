// The script of the page. It plays a scenario and loads the page anew: what a client holds in memory
// is gone with the old one.

import * as amplify from "./amplify.mjs";
import * as identity_js from "./identity_js.mjs";
import { playNext } from "./player.mjs";

localStorage.clear();
while (!(await playNext("", { amplify, identity_js })));
location.reload();
