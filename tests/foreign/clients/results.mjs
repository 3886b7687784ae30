// The form in which each client's scenarios report.

/** The claims of a token; whether it is good, the test finds out. */
export function claims(token) {
  const padded = token.split(".")[1].replaceAll("-", "+").replaceAll("_", "/");
  const bytes = Uint8Array.from(atob(padded), (letter) => letter.charCodeAt(0));
  return JSON.parse(new TextDecoder().decode(bytes));
}

/** ID and access token with what was asked on the way: the names of the challenges. */
export function signedIn(idToken, accessToken, asked) {
  return { asked, id: claims(idToken), access: claims(accessToken), idToken, accessToken };
}

/** Cognito's name of the error that `promise` ends with; fails where there is none. */
export async function errorOf(promise) {
  let result;
  try {
    result = await promise;
  } catch (error) {
    return { name: error.name, message: error.message };
  }
  throw new Error(`no error but ${JSON.stringify(result)}`);
}
