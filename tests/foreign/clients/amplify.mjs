// AWS Amplify. It keeps the tokens, the devices and what is asked in the browser's storage.

import { Amplify } from "aws-amplify";
import {
  confirmSignIn,
  fetchAuthSession,
  fetchDevices,
  fetchMFAPreference,
  forgetDevice,
  rememberDevice,
  setUpTOTP,
  signIn as start,
  signOut,
  updateMFAPreference,
  verifyTOTPSetup,
} from "aws-amplify/auth";
import { appCode, rightCode } from "./control_api.mjs";
import { call, refreshed } from "./plain_call.mjs";
import { errorOf, signedIn } from "./results.mjs";

const CHALLENGES = {
  CONFIRM_SIGN_IN_WITH_SMS_CODE: "SMS_MFA",
  CONFIRM_SIGN_IN_WITH_TOTP_CODE: "SOFTWARE_TOKEN_MFA",
};

function configure({ endpoint, userPoolId, clientId }) {
  Amplify.configure({
    Auth: { Cognito: { userPoolId, userPoolClientId: clientId, userPoolEndpoint: endpoint } },
  });
}

/** Signs in up to the tokens. */
async function begun(given) {
  configure(given);
  const { username, password, flow } = given;
  const asked = [];
  let { nextStep } = await start({ username, password, options: { authFlowType: flow } });
  while (nextStep.signInStep !== "DONE") {
    asked.push(CHALLENGES[nextStep.signInStep]);
    const challengeResponse = await rightCode(given, asked.at(-1));
    ({ nextStep } = await confirmSignIn({ challengeResponse }));
  }
  return report(asked);
}

async function report(asked, options) {
  const { tokens } = await fetchAuthSession(options);
  return signedIn(tokens.idToken.toString(), tokens.accessToken.toString(), asked);
}

/** What Amplify stored under a name that ends so. */
function stored(ending) {
  const name = Object.keys(localStorage).find((key) => key.endsWith(ending));
  return localStorage.getItem(name);
}

export async function signIn(given) {
  return begun(given);
}

export async function refresh(given) {
  return { before: await begun(given), after: await report([], { forceRefresh: true }) };
}

export async function rotation(given) {
  await begun(given);
  const refreshTokens = [stored(".refreshToken")];
  for (let round = 0; round < 2; round += 1) {
    await fetchAuthSession({ forceRefresh: true });
    refreshTokens.push(stored(".refreshToken"));
  }
  const spent = { ClientId: given.clientId, RefreshToken: refreshTokens[0] };
  const error = await errorOf(call(given, "GetTokensFromRefreshToken", spent));
  return { refreshTokens, error };
}

export async function rememberedDevice(given) {
  const first = await begun(given);
  await rememberDevice();
  await signOut();
  const second = await begun(given);
  const devices = await fetchDevices();
  await forgetDevice();
  await signOut();
  const third = await begun(given);
  return { first, second, third, devices: devices.map((device) => device.id) };
}

export async function deviceForgottenElsewhere(given) {
  const first = await begun(given);
  const gone = { AccessToken: first.accessToken, DeviceKey: first.access.device_key };
  await call(given, "ForgetDevice", gone);
  await signOut();
  return { first, second: await begun(given) };
}

export async function globalSignOut(given) {
  const { accessToken } = await begun(given);
  const refreshToken = stored(".refreshToken");
  await signOut({ global: true });
  return {
    get: await errorOf(call(given, "GetUser", { AccessToken: accessToken })),
    refresh: await errorOf(refreshed(given, refreshToken)),
  };
}

export async function wrongPassword(given) {
  return errorOf(begun(given));
}

export async function wrongCode(given) {
  configure(given);
  const { username, password, flow } = given;
  const { nextStep } = await start({ username, password, options: { authFlowType: flow } });
  const asked = CHALLENGES[nextStep.signInStep];
  const error = await errorOf(confirmSignIn({ challengeResponse: "000000" }));
  await confirmSignIn({ challengeResponse: await rightCode(given, asked) });
  return { error, then: await report([asked]) };
}

export async function linkApp(given) {
  await begun(given);
  const { sharedSecret: secret } = await setUpTOTP();
  await verifyTOTPSetup({ code: await appCode(given) });
  await updateMFAPreference({ totp: "PREFERRED" });
  const { enabled, preferred } = await fetchMFAPreference();
  const names = { SMS: "SMS_MFA", TOTP: "SOFTWARE_TOKEN_MFA" };
  return { secret, factors: enabled.map((name) => names[name]), preferred: names[preferred] };
}
