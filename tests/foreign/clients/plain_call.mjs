// A call of the API without any SDK, for what a client offers no call for, or repeats for seconds.

/** The body of a good answer; else an error with Cognito's name. */
export async function call({ endpoint }, operation, body) {
  const reply = await fetch(endpoint, {
    method: "POST",
    headers: {
      "Content-Type": "application/x-amz-json-1.1",
      "X-Amz-Target": `AWSCognitoIdentityProviderService.${operation}`,
    },
    body: JSON.stringify(body),
  });
  const answer = await reply.json();
  if (!reply.ok) {
    throw Object.assign(new Error(answer.message), { name: answer.__type });
  }
  return answer;
}

/** New tokens for a refresh token. */
export function refreshed(given, refreshToken) {
  return call(given, "InitiateAuth", {
    ClientId: given.clientId,
    AuthFlow: "REFRESH_TOKEN_AUTH",
    AuthParameters: { REFRESH_TOKEN: refreshToken },
  });
}
