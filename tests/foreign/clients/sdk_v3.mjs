// @aws-sdk/client-cognito-identity-provider. It has no SRP: the arithmetic is that of
// amazon-cognito-identity-js, as in the many programs that combine the two.

import { createHmac } from "node:crypto";
import {
  AssociateSoftwareTokenCommand,
  CognitoIdentityProviderClient,
  ConfirmDeviceCommand,
  ForgetDeviceCommand,
  GetTokensFromRefreshTokenCommand,
  GetUserCommand,
  GlobalSignOutCommand,
  InitiateAuthCommand,
  ListDevicesCommand,
  RespondToAuthChallengeCommand,
  SetUserMFAPreferenceCommand,
  UpdateDeviceStatusCommand,
  VerifySoftwareTokenCommand,
} from "@aws-sdk/client-cognito-identity-provider";
import { AuthenticationHelper, DateHelper } from "amazon-cognito-identity-js";
import big from "amazon-cognito-identity-js/lib/BigInteger.js";
import { appCode, rightCode } from "./control_api.mjs";
import { errorOf, signedIn } from "./results.mjs";

const BigInteger = big.default;
const CODES = { SMS_MFA: "SMS_MFA_CODE", SOFTWARE_TOKEN_MFA: "SOFTWARE_TOKEN_MFA_CODE" };

class SignIn {
  /** `device` is what `remember` returned, if this computer is known to the pool. */
  constructor(given, device) {
    this.given = given;
    this.device = device;
    this.asked = [];
    this.client = new CognitoIdentityProviderClient({
      region: given.region,
      endpoint: given.endpoint,
    });
  }

  send(Command, input) {
    return this.client.send(new Command(input));
  }

  /** Password, then codes and the device until there are tokens. */
  async run(answer = (name) => rightCode(this.given, name)) {
    let reply = await this.prove();
    while (!reply.AuthenticationResult) {
      reply = await this.respond(reply, answer);
    }
    this.result = reply.AuthenticationResult;
    return this;
  }

  get report() {
    return signedIn(this.result.IdToken, this.result.AccessToken, this.asked);
  }

  get token() {
    return { AccessToken: this.result.AccessToken };
  }

  async prove() {
    const { clientId, flow, username, password } = this.given;
    const known = this.device && { DEVICE_KEY: this.device.key };
    const start = (parameters) =>
      this.send(InitiateAuthCommand, {
        ClientId: clientId,
        AuthFlow: flow,
        AuthParameters: { USERNAME: username, ...known, ...parameters },
      });
    if (flow === "USER_PASSWORD_AUTH") {
      return start({ PASSWORD: password });
    }
    const srp = new Srp(this.given.userPoolId.split("_")[1]);
    const reply = await start({ SRP_A: await srp.publicValue() });
    const identity = reply.ChallengeParameters.USER_ID_FOR_SRP;
    return this.answer(reply, await srp.proof(identity, password, reply.ChallengeParameters));
  }

  async respond(reply, answer) {
    const name = reply.ChallengeName;
    if (name !== "DEVICE_SRP_AUTH") {
      this.asked.push(name);
      return this.answer(reply, { [CODES[name]]: await answer(name) });
    }
    const { key, group, password } = this.device;
    const srp = new Srp(group);
    const next = await this.answer(reply, { SRP_A: await srp.publicValue() });
    return this.answer(next, await srp.proof(key, password, next.ChallengeParameters));
  }

  answer(reply, responses) {
    const known = this.device && { DEVICE_KEY: this.device.key };
    const username = reply.ChallengeParameters?.USER_ID_FOR_SRP ?? this.given.username;
    return this.send(RespondToAuthChallengeCommand, {
      ClientId: this.given.clientId,
      ChallengeName: reply.ChallengeName,
      Session: reply.Session,
      ChallengeResponses: { USERNAME: username, ...known, ...responses },
    });
  }

  /** Confirms the device that the sign-in brought, and has it remembered. */
  async remember() {
    const { DeviceKey: key, DeviceGroupKey: group } = this.result.NewDeviceMetadata;
    const helper = new AuthenticationHelper(group);
    await new Promise((resolve, reject) =>
      helper.generateHashDevice(group, key, (error) => (error ? reject(error) : resolve())),
    );
    const base64 = (hex) => Buffer.from(hex, "hex").toString("base64");
    await this.send(ConfirmDeviceCommand, {
      ...this.token,
      DeviceKey: key,
      DeviceName: "desk",
      DeviceSecretVerifierConfig: {
        Salt: base64(helper.getSaltDevices()),
        PasswordVerifier: base64(helper.getVerifierDevices()),
      },
    });
    const remembered = { DeviceKey: key, DeviceRememberedStatus: "remembered" };
    await this.send(UpdateDeviceStatusCommand, { ...this.token, ...remembered });
    return { key, group, password: helper.getRandomPassword() };
  }
}

/** One proof of a password; `group` is the pool's name, or a device's group key. */
class Srp {
  constructor(group) {
    this.group = group;
    this.helper = new AuthenticationHelper(group);
  }

  async publicValue() {
    const value = await new Promise((resolve, reject) =>
      this.helper.getLargeAValue((error, a) => (error ? reject(error) : resolve(a))),
    );
    return value.toString(16);
  }

  async proof(identity, password, { SRP_B, SALT, SECRET_BLOCK }) {
    const [publicValue, salt] = [new BigInteger(SRP_B, 16), new BigInteger(SALT, 16)];
    const key = await new Promise((resolve, reject) =>
      this.helper.getPasswordAuthenticationKey(identity, password, publicValue, salt, (error, k) =>
        error ? reject(error) : resolve(k),
      ),
    );
    const timestamp = new DateHelper().getNowString();
    const signature = createHmac("sha256", key)
      .update(this.group + identity)
      .update(Buffer.from(SECRET_BLOCK, "base64"))
      .update(timestamp)
      .digest("base64");
    return {
      PASSWORD_CLAIM_SECRET_BLOCK: SECRET_BLOCK,
      PASSWORD_CLAIM_SIGNATURE: signature,
      TIMESTAMP: timestamp,
    };
  }
}

export async function signIn(given) {
  return (await new SignIn(given).run()).report;
}

export async function refresh(given) {
  const signIn = await new SignIn(given).run();
  const { AuthenticationResult: fresh } = await signIn.send(InitiateAuthCommand, {
    ClientId: given.clientId,
    AuthFlow: "REFRESH_TOKEN_AUTH",
    AuthParameters: { REFRESH_TOKEN: signIn.result.RefreshToken },
  });
  return { before: signIn.report, after: signedIn(fresh.IdToken, fresh.AccessToken, []) };
}

export async function rotation(given) {
  const signIn = await new SignIn(given).run();
  const renewed = async (RefreshToken) => {
    const body = { ClientId: given.clientId, RefreshToken };
    return (await signIn.send(GetTokensFromRefreshTokenCommand, body)).AuthenticationResult;
  };
  const first = signIn.result.RefreshToken;
  const { RefreshToken: second } = await renewed(first);
  const { RefreshToken: third } = await renewed(second);
  return { refreshTokens: [first, second, third], error: await errorOf(renewed(first)) };
}

export async function rememberedDevice(given) {
  const first = await new SignIn(given).run();
  const device = await first.remember();
  const second = await new SignIn(given, device).run();
  const listed = await second.send(ListDevicesCommand, second.token);
  await second.send(ForgetDeviceCommand, { ...second.token, DeviceKey: device.key });
  const third = await new SignIn(given).run();
  return {
    first: first.report,
    second: second.report,
    third: third.report,
    devices: listed.Devices.map((device) => device.DeviceKey),
  };
}

export async function deviceForgottenElsewhere(given) {
  const first = await new SignIn(given).run();
  const device = await first.remember();
  await first.send(ForgetDeviceCommand, { ...first.token, DeviceKey: device.key });
  // The SDK leaves it to the program to try without the device.
  const error = await errorOf(new SignIn(given, device).run());
  if (error.message !== "Device does not exist.") {
    throw new Error(error.message);
  }
  const second = await new SignIn(given).run();
  return { first: first.report, second: second.report };
}

export async function globalSignOut(given) {
  const signIn = await new SignIn(given).run();
  await signIn.send(GlobalSignOutCommand, signIn.token);
  const refresh = {
    ClientId: given.clientId,
    AuthFlow: "REFRESH_TOKEN_AUTH",
    AuthParameters: { REFRESH_TOKEN: signIn.result.RefreshToken },
  };
  return {
    get: await errorOf(signIn.send(GetUserCommand, signIn.token)),
    refresh: await errorOf(signIn.send(InitiateAuthCommand, refresh)),
  };
}

export async function wrongPassword(given) {
  return errorOf(new SignIn(given).run());
}

export async function wrongCode(given) {
  const signIn = new SignIn(given);
  const challenge = await signIn.prove();
  const error = await errorOf(signIn.respond(challenge, () => "000000"));
  const reply = await signIn.answer(challenge, {
    [CODES[challenge.ChallengeName]]: await rightCode(given, challenge.ChallengeName),
  });
  signIn.result = reply.AuthenticationResult;
  return { error, then: signIn.report };
}

export async function linkApp(given) {
  const signIn = await new SignIn(given).run();
  const { SecretCode } = await signIn.send(AssociateSoftwareTokenCommand, signIn.token);
  const code = await appCode(given);
  await signIn.send(VerifySoftwareTokenCommand, { ...signIn.token, UserCode: code });
  await signIn.send(SetUserMFAPreferenceCommand, {
    ...signIn.token,
    SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: true },
  });
  const user = await signIn.send(GetUserCommand, signIn.token);
  return {
    secret: SecretCode,
    factors: user.UserMFASettingList,
    preferred: user.PreferredMfaSetting,
  };
}
