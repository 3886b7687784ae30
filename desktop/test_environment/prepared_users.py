"""Users made for cases by calls that Cognito documents, each for one case alone."""

from __future__ import annotations

import base64
import binascii
import secrets
from dataclasses import replace
from typing import TYPE_CHECKING, cast

from desktop.auth.client import AppClient
from desktop.qa.environment import CaseUser, Unavailable, UserKind
from desktop.qa.sent_messages import messages_sent
from desktop.qa.totp import STEP_SECONDS, totp
from desktop.test_environment.addresses import new_name

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from contextlib import AbstractContextManager

    from desktop.qa.environment import Answer, AppClientId, Environment
    from desktop.test_environment.addresses import MadeUp, TestersOwn

WITH_APP = frozenset({UserKind.TOTP, UserKind.SMS_AND_TOTP})


class PreparedUsers:
    """Makes and deletes them."""

    def __init__(
        self,
        environment: Environment,
        admin: Callable[[str, Mapping[str, object]], Answer],
        send: Callable[[str, object], Answer],
        addresses: MadeUp | TestersOwn,
        mfa_optional: Callable[[str], AbstractContextManager[None]] | None = None,
    ) -> None:
        """`mfa_optional`: makes MFA of a pool optional for a while, where that may be done."""
        self.messages_sent = 0
        """So far, to users who were made."""
        self._environment = environment
        self._admin = admin
        self._send = send
        self._addresses = addresses
        self._mfa_optional = mfa_optional

    def make(
        self,
        pool_id: str,
        client: AppClientId,
        kind: UserKind,
        label: str,
        *,
        as_email: bool = False,
    ) -> CaseUser:
        """A user of this kind; `label` is part of the name, which may have to be an address.

        Raises `Unavailable`.
        """
        name = new_name(label, as_email=as_email)
        user = CaseUser(
            name,
            f"Aa1!{secrets.token_urlsafe(12)}",
            phone=self._addresses.phone(kind),
            email=self._addresses.email(name, kind),
        )
        try:
            return self._made(pool_id, client, user, kind)
        except BaseException:
            self.delete(pool_id, user)
            raise

    def _made(self, pool_id: str, client: AppClientId, user: CaseUser, kind: UserKind) -> CaseUser:
        if kind is UserKind.UNCONFIRMED:
            self._sign_up(client, user)
            return user
        self._create(pool_id, user, kind)
        if kind in WITH_APP:
            user = self._with_app(pool_id, client, user)
        if kind is UserKind.SMS_AND_TOTP:
            self._add_phone(pool_id, user)
        self._finish(pool_id, user, kind)
        return user

    def delete(self, pool_id: str, user: CaseUser) -> bool:
        """Whether the user is gone, as asking for them proves."""
        named = {"UserPoolId": pool_id, "Username": user.name}
        self._admin("AdminDeleteUser", named)
        return self._admin("AdminGetUser", named).error == "UserNotFoundException"

    def _create(self, pool_id: str, user: CaseUser, kind: UserKind) -> None:
        attributes = {"email": user.email, "email_verified": "true"}
        if user.phone and kind is not UserKind.SMS_AND_TOTP:
            attributes |= {"phone_number": user.phone, "phone_number_verified": "true"}
        self._do(
            "AdminCreateUser",
            UserPoolId=pool_id,
            Username=user.name,
            TemporaryPassword=user.password,
            MessageAction="SUPPRESS",
            UserAttributes=_attributes(attributes),
        )
        if kind is not UserKind.TEMPORARY_PASSWORD:
            self._do(
                "AdminSetUserPassword",
                UserPoolId=pool_id,
                Username=user.name,
                Password=user.password,
                Permanent=True,
            )

    def _with_app(self, pool_id: str, client: AppClientId, user: CaseUser) -> CaseUser:
        """The user with an app, linked while MFA is optional where the pool has no MFA_SETUP."""
        try:
            return self._linked(client, user)
        except Unavailable:
            if self._mfa_optional is None:
                raise
        with self._mfa_optional(pool_id):
            return self._linked(client, user)

    def _linked(self, client: AppClientId, user: CaseUser) -> CaseUser:
        """Link an authenticator app at the first sign-in, as a person would."""
        start = self._ask(
            "InitiateAuth",
            AuthFlow="USER_PASSWORD_AUTH",
            ClientId=client.client_id,
            AuthParameters={
                "USERNAME": user.name,
                "PASSWORD": user.password,
                **_secret_hash(client, user),
            },
        )
        token = _members(start.get("AuthenticationResult")).get("AccessToken")
        by = {"AccessToken": token} if token else {"Session": start.get("Session")}
        link = self._ask("AssociateSoftwareToken", **by)
        secret = _seed(str(link.get("SecretCode", "")))
        by = {"AccessToken": token} if token else {"Session": link.get("Session")}
        # A code counts once: the case has that of now, if the one before it links the app.
        now = self._environment.now()
        code, used = totp(secret, now, -1), int(now) // STEP_SECONDS - 1
        verified = self._ask("VerifySoftwareToken", UserCode=code, **by)
        if token:
            settings = {"Enabled": True, "PreferredMfa": True}
            self._ask("SetUserMFAPreference", AccessToken=token, SoftwareTokenMfaSettings=settings)
        else:
            self._ask(
                "RespondToAuthChallenge",
                ClientId=client.client_id,
                ChallengeName="MFA_SETUP",
                Session=verified.get("Session"),
                ChallengeResponses={"USERNAME": user.name, **_secret_hash(client, user)},
            )
        return replace(user, totp_secret=secret, used_step=used)

    def _add_phone(self, pool_id: str, user: CaseUser) -> None:
        phone = {"phone_number": user.phone, "phone_number_verified": "true"}
        self._do(
            "AdminUpdateUserAttributes",
            UserPoolId=pool_id,
            Username=user.name,
            UserAttributes=_attributes(phone),
        )
        enabled = {"Enabled": True, "PreferredMfa": False}
        self._do(
            "AdminSetUserMFAPreference",
            UserPoolId=pool_id,
            Username=user.name,
            SMSMfaSettings=enabled,
            SoftwareTokenMfaSettings=enabled,
        )

    def _finish(self, pool_id: str, user: CaseUser, kind: UserKind) -> None:
        named = {"UserPoolId": pool_id, "Username": user.name}
        preferred = {"Enabled": True, "PreferredMfa": True}
        match kind:
            case UserKind.SMS:
                self._do("AdminSetUserMFAPreference", **named, SMSMfaSettings=preferred)
            case UserKind.EMAIL:
                self._do("AdminSetUserMFAPreference", **named, EmailMfaSettings=preferred)
            case UserKind.RESET_REQUIRED:
                self._do("AdminResetUserPassword", **named)
            case UserKind.DISABLED:
                self._do("AdminDisableUser", **named)

    def _sign_up(self, client: AppClientId, user: CaseUser) -> None:
        attributes = {"email": user.email, "phone_number": user.phone}
        self._ask(
            "SignUp",
            ClientId=client.client_id,
            Username=user.name,
            Password=user.password,
            UserAttributes=_attributes(attributes),
            **_secret_hash(client, user, "SecretHash"),
        )

    def _do(self, operation: str, **parameters: object) -> None:
        answer = self._admin(operation, parameters)
        self.messages_sent += messages_sent(operation, parameters, answer)
        if answer.error:
            raise Unavailable(f"the user can't be made: {operation}: {answer.error}")

    def _ask(self, operation: str, **parameters: object) -> Mapping[str, object]:
        answer = self._send(operation, parameters)
        self.messages_sent += messages_sent(operation, parameters, answer)
        if answer.error:
            raise Unavailable(f"the user can't be made: {operation}: {answer.error}")
        return answer.body


def _attributes(values: Mapping[str, str]) -> list[dict[str, str]]:
    return [{"Name": name, "Value": value} for name, value in values.items()]


def _secret_hash(client: AppClientId, user: CaseUser, key: str = "SECRET_HASH") -> dict[str, str]:
    known = AppClient(client.client_id, (), client_secret=client.client_secret)
    return known.secret_hash(user.name, key)


def _seed(text: str) -> bytes:
    try:
        return base64.b32decode(text + "=" * (-len(text) % 8), casefold=True)
    except binascii.Error:
        raise Unavailable("the authenticator app's secret can't be read") from None


def _members(value: object) -> Mapping[str, object]:
    return cast("Mapping[str, object]", value) if isinstance(value, dict) else {}
