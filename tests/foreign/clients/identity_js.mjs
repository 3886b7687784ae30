// amazon-cognito-identity-js, which knows SRP, devices and its own storage.

import { AuthenticationDetails, CognitoUser, CognitoUserPool } from "amazon-cognito-identity-js";
import { appCode, rightCode } from "./control_api.mjs";
import { call, refreshed } from "./plain_call.mjs";
import { errorOf, signedIn } from "./results.mjs";

function userOf({ endpoint, userPoolId, clientId, username, flow }) {
  const pool = new CognitoUserPool({ UserPoolId: userPoolId, ClientId: clientId, endpoint });
  const user = new CognitoUser({ Username: username, Pool: pool });
  user.setAuthenticationFlowType(flow);
  return user;
}

/** Nothing of an earlier scenario is in the library's storage. */
export function forget() {
  new CognitoUserPool({ UserPoolId: "eu-central-1_Any", ClientId: "any" }).storage.clear();
}

/** A call that reports to `onSuccess` and `onFailure`. */
function promised(call) {
  return new Promise((resolve, reject) =>
    call({ onSuccess: resolve, onFailure: reject, mfaRequired: reject }),
  );
}

/** A call that reports to one function, error first. */
function called(call) {
  return new Promise((resolve, reject) =>
    call((error, result) => (error ? reject(error) : resolve(result))),
  );
}

/** Signs in up to the tokens; `answer` gives the code for a challenge. */
function authenticate(given, user, asked, answer = (name) => rightCode(given, name)) {
  const details = new AuthenticationDetails({
    Username: given.username,
    Password: given.password,
  });
  return new Promise((resolve, reject) => {
    const ask = async (name) => {
      asked.push(name);
      user.sendMFACode(await answer(name), callbacks, name);
    };
    const callbacks = {
      onSuccess: resolve,
      onFailure: reject,
      mfaRequired: ask,
      totpRequired: ask,
    };
    user.authenticateUser(details, callbacks);
  });
}

function report(session, asked) {
  return signedIn(
    session.getIdToken().getJwtToken(),
    session.getAccessToken().getJwtToken(),
    asked,
  );
}

async function begun(given) {
  const user = userOf(given);
  const asked = [];
  const session = await authenticate(given, user, asked);
  return { user, session, report: report(session, asked) };
}

export async function signIn(given) {
  return (await begun(given)).report;
}

export async function refresh(given) {
  const { user, session, report: before } = await begun(given);
  const fresh = await called((done) => user.refreshSession(session.getRefreshToken(), done));
  return { before, after: report(fresh, []) };
}

export async function rememberedDevice(given) {
  const { user, report: first } = await begun(given);
  await promised((callbacks) => user.setDeviceStatusRemembered(callbacks));
  const { user: again, report: second } = await begun(given);
  const listed = await promised((callbacks) => again.listDevices(10, null, callbacks));
  await promised((callbacks) => again.forgetDevice(callbacks));
  const { report: third } = await begun(given);
  return { first, second, third, devices: listed.Devices.map((device) => device.DeviceKey) };
}

export async function deviceForgottenElsewhere(given) {
  const { report: first } = await begun(given);
  const gone = { AccessToken: first.accessToken, DeviceKey: first.access.device_key };
  await call(given, "ForgetDevice", gone);
  const { report: second } = await begun(given);
  return { first, second };
}

export async function globalSignOut(given) {
  const { user, session } = await begun(given);
  await promised((callbacks) => user.globalSignOut(callbacks));
  user.setSignInUserSession(session);
  return {
    get: await errorOf(called((done) => user.getUserData(done, { bypassCache: true }))),
    refresh: await errorOf(refreshed(given, session.getRefreshToken().getToken())),
  };
}

export async function wrongPassword(given) {
  return errorOf(authenticate(given, userOf(given), []));
}

export async function wrongCode(given) {
  const user = userOf(given);
  const asked = [];
  const error = await errorOf(authenticate(given, user, asked, () => "000000"));
  const code = await rightCode(given, asked[0]);
  const session = await promised((callbacks) => user.sendMFACode(code, callbacks, asked[0]));
  return { error, then: report(session, asked) };
}

export async function linkApp(given) {
  const { user } = await begun(given);
  const secret = await new Promise((resolve, reject) =>
    user.associateSoftwareToken({ associateSecretCode: resolve, onFailure: reject }),
  );
  const code = await appCode(given);
  await promised((callbacks) => user.verifySoftwareToken(code, "desk", callbacks));
  const chosen = { PreferredMfa: true, Enabled: true };
  await called((done) => user.setUserMfaPreference(null, chosen, done));
  const data = await called((done) => user.getUserData(done, { bypassCache: true }));
  return { secret, factors: data.UserMFASettingList, preferred: data.PreferredMfaSetting };
}
