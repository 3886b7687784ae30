// What a person reads off their telephone, by the practice pool's control API.

// In a browser `control` is the page's own server, which passes these requests on: the practice pool
// takes none from a page.

/** The code of the newest message that was sent to the user. */
export async function newestCode({ endpoint, control = endpoint, username }) {
  const messages = await (await fetch(`${control}/practice/messages`)).json();
  return messages.filter((message) => message.user === username).at(-1).code;
}

/** What the user's authenticator app shows, one that is being linked included. */
export async function appCode({ endpoint, control = endpoint, username }) {
  const url = `${control}/practice/totp/${encodeURIComponent(username)}`;
  return (await (await fetch(url)).json()).code;
}

/** The right answer to a challenge for a code. */
export function rightCode(given, challenge) {
  return challenge === "SOFTWARE_TOKEN_MFA" ? appCode(given) : newestCode(given);
}
