// Run with: node --test docs/examples/sign_in.test.mjs
import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { startPracticePool } from "./practice_pool.mjs";

let pool;
before(async () => (pool = await startPracticePool()));
beforeEach(() => pool.reset());
after(() => pool.stop());

// As an SDK does it: any that has an endpoint setting will do.
async function cognito(operation, body) {
  const answer = await fetch(pool.endpoint, {
    method: "POST",
    headers: {
      "Content-Type": "application/x-amz-json-1.1",
      "X-Amz-Target": `AWSCognitoIdentityProviderService.${operation}`,
    },
    body: JSON.stringify(body),
  });
  return answer.json();
}

const begin = (user) =>
  cognito("InitiateAuth", {
    ClientId: pool.client_id,
    AuthFlow: "USER_PASSWORD_AUTH",
    AuthParameters: { USERNAME: user.username, PASSWORD: user.password },
  });

test("a user signs in with the code from a text message", async () => {
  const [user] = pool.users;
  const challenge = await begin(user);
  assert.equal(challenge.ChallengeName, "SMS_MFA");
  const { AuthenticationResult: tokens } = await cognito("RespondToAuthChallenge", {
    ClientId: pool.client_id,
    ChallengeName: challenge.ChallengeName,
    Session: challenge.Session,
    ChallengeResponses: {
      USERNAME: user.username,
      SMS_MFA_CODE: await pool.code(challenge.Session),
    },
  });
  assert.ok(tokens.IdToken);
});

test("the service is busy once", async () => {
  const [user] = pool.users;
  await pool.control("PUT", "/faults", [
    { operation: "InitiateAuth", kind: "throttle", user: user.username, times: 1 },
  ]);
  assert.equal((await begin(user)).__type, "TooManyRequestsException");
  assert.equal((await begin(user)).ChallengeName, "SMS_MFA");
});
