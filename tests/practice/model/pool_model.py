"""What the pool must answer to each call of a sign-in, by the model alone."""

from __future__ import annotations

from dataclasses import dataclass, field

from tests.practice.model.state import (
    ACCESS_SECONDS,
    GRACE_SECONDS,
    REFRESH_SECONDS,
    SESSION_SECONDS,
    SMS,
    TOTP,
    Accepted,
    AccessToken,
    Client,
    Expected,
    FailureStreak,
    Grant,
    Person,
    RefreshToken,
    Refused,
    Session,
    Tokens,
)

WRONG = Refused("NotAuthorized", "Incorrect username or password.")
LOCKED = Refused("NotAuthorized", "Password attempts exceeded")
DISABLED = Refused("NotAuthorized", "User is disabled.")
BROKEN = Refused("NotAuthorized", "Invalid session for the user.")
EXPIRED = Refused("NotAuthorized", "Invalid session for the user, session is expired.")
USED = Refused("NotAuthorized", "Invalid session for the user, session can only be used once.")
WRONG_SMS = Refused("CodeMismatch", "Invalid code or auth state for the user.")
WRONG_TOTP = Refused("CodeMismatch", "Invalid code received for user")
USED_TOTP = Refused("ExpiredCode", "Your software token has already been used once.")
NO_TOTP = Refused("SoftwareTokenMFANotFound", "Software Token MFA does not exist for the user.")
NOT_LINKED = Refused("EnableSoftwareTokenMFA", "Code mismatch and fail enable Software Token MFA")


@dataclass
class PoolModel:
    """Predicts each answer; a method for each call of the rules."""

    now: float
    mfa: str = "ON"
    people: dict[str, Person] = field(default_factory=dict)
    grants: list[Grant] = field(default_factory=list)
    password_streaks: dict[str, FailureStreak] = field(default_factory=dict)
    code_streaks: dict[int, FailureStreak] = field(default_factory=dict)

    # Signing in

    def start(self, name: str, password: str, client: Client, hash_kind: str) -> Expected:  # noqa: PLR0911 — a rule a line
        """USER_PASSWORD_AUTH."""
        wrong_hash = client.wrong_hash(hash_kind)
        if wrong_hash:
            return wrong_hash
        person = self.people.get(name)
        if person is None and not client.hides:
            return Refused("UserNotFound", "User does not exist.")
        streak = self.password_streaks.setdefault(name, FailureStreak())
        if self.now < streak.locked_until:
            return LOCKED
        if person is not None and (barred := _barred(person)):
            return barred
        if person is None or person.password != password:
            streak.record_failure(self.now)
            return WRONG
        streak.forget()
        if person.status != "FORCE_CHANGE_PASSWORD":
            return self._second_factor(person, client)
        if self.now >= person.temporary_until:
            expired = "Temporary password has expired and must be reset by an administrator."
            return Refused("NotAuthorized", expired)
        return self._session("NEW_PASSWORD_REQUIRED", person, client)

    def found(  # noqa: PLR0911 — a rule a line
        self, session: Session, challenge: str, client: Client, name: str, hash_kind: str
    ) -> Refused | None:
        """What is wrong with the session itself, before the answer is checked."""
        wrong_hash = client.wrong_hash(hash_kind)
        if wrong_hash:
            return wrong_hash
        if session.client is not client:
            return BROKEN
        if session.used:
            return USED
        if self.now >= session.expires:
            return EXPIRED
        if session.challenge != challenge:
            return BROKEN
        if session.person.deleted:
            gone = Refused("UserNotFound", "User does not exist.")
            return WRONG if client.hides else gone
        if session.person.name != name:
            return BROKEN
        return _barred(session.person)

    def sms(self, session: Session, code: str) -> Expected:
        """An answer to SMS_MFA."""
        person, streak = session.person, self._code_streak(session.person)
        if self.now < streak.locked_until:
            return LOCKED
        if person.sms != session.code or code != session.code:
            streak.record_failure(self.now)
            return WRONG_SMS
        streak.forget()
        person.sms = None
        person.verified["phone_number"] = True
        return self._signed(session)

    def totp(self, session: Session, code: str) -> Expected:
        """An answer to SOFTWARE_TOKEN_MFA."""
        person, streak = session.person, self._code_streak(session.person)
        if self.now < streak.locked_until:
            return LOCKED
        if person.app is None:
            return NO_TOTP
        outcome = person.app.check(code, self.now)
        if outcome == "used":
            return USED_TOTP
        if outcome == "wrong":
            streak.record_failure(self.now)
            return WRONG_TOTP
        streak.forget()
        return self._signed(session)

    def choice(self, session: Session, factor: str) -> Expected:
        """An answer to SELECT_MFA_TYPE."""
        if factor not in self._registered(session.person):
            return Refused("InvalidParameter", "Invalid MFA type selected")
        session.used = True
        return self._session(factor, session.person, session.client)

    def new_password(self, session: Session, password: str) -> Expected:
        """An answer to NEW_PASSWORD_REQUIRED."""
        if len(password) < 8:
            rule = "Password does not conform to policy: Password not long enough"
            return Refused("InvalidPassword", rule)
        session.used = True
        session.person.password = password
        session.person.status = "CONFIRMED"
        return self._second_factor(session.person, session.client)

    def set_up(self, session: Session) -> Expected:
        """An answer to MFA_SETUP."""
        if not (session.linked and session.person.app):
            return BROKEN
        return self._signed(session)

    # Linking an app

    def linking(self, session: Session) -> Refused | None:
        """AssociateSoftwareToken and VerifySoftwareToken name no client."""
        if session.used:
            return USED
        if self.now >= session.expires:
            return EXPIRED
        return BROKEN if session.challenge != "MFA_SETUP" or session.person.deleted else None

    def next_session(self, session: Session, *, linked: bool = False) -> Session:
        """The session that linking an app brings."""
        posed = self._session("MFA_SETUP", session.person, session.client)
        posed.linked = linked
        return posed

    def first_code(self, person: Person, code: str) -> Refused | None:
        """The code in VerifySoftwareToken."""
        if person.pending is None:
            return NO_TOTP
        outcome = person.pending.check(code, self.now)
        if outcome != "right":
            return USED_TOTP if outcome == "used" else NOT_LINKED
        person.app, person.pending = person.pending, None
        return None

    # Tokens

    def refresh(self, token: RefreshToken | None, client: Client, hash_kind: str) -> Expected:
        """REFRESH_TOKEN_AUTH."""
        if client.rotates:
            return Refused(
                "UnsupportedOperation", "This API does not support refresh token rotation"
            )
        if refused := client.wrong_hash(hash_kind) if hash_kind == "missing" else None:
            return refused
        if refused := self._owner(token, client):
            return refused
        assert token is not None
        if hash_kind == "wrong":
            return Refused(
                "NotAuthorized", f"SecretHash does not match for the client: {client.id}"
            )
        return self._dead(token) or Tokens(self._access_token(token.grant), None)

    def renew(self, token: RefreshToken | None, client: Client, secret: str | None) -> Expected:  # noqa: PLR0911 — a rule a line
        """GetTokensFromRefreshToken."""
        if client.secret is not None and secret is None:
            wanted = f"Client {client.id} is configured for secret but secret was not received"
            return Refused("NotAuthorized", wanted)
        if client.secret != secret:
            return Refused("NotAuthorized", f"Unable to verify secret hash for client {client.id}")
        if refused := self._owner(token, client):
            return refused
        assert token is not None
        if not client.rotates:
            return self._dead(token) or Tokens(self._access_token(token.grant), None)
        if token.grant.revoked:
            return Refused("NotAuthorized", None)
        if dead := self._dead(token):
            return dead
        within = token.rotated_at is None or self.now < token.rotated_at + GRACE_SECONDS
        if token.child_rotated or not within:
            return Refused("RefreshTokenReuse", "Refresh token reuse detected")
        token.rotated_at = self.now if token.rotated_at is None else token.rotated_at
        if token.parent is not None:
            token.parent.child_rotated = True
        return Tokens(
            self._access_token(token.grant),
            RefreshToken(token.grant, parent=token),
        )

    def authorized(self, access_token: AccessToken) -> Refused | None:
        """What is said of an access token that is no good."""
        if self.now >= access_token.expires:
            return Refused("NotAuthorized", "Access Token has expired")
        if access_token.grant.person.deleted:
            return Refused("UserNotFound", "User does not exist.")
        if not access_token.grant.person.enabled:
            return DISABLED
        if access_token.grant.revoked:
            return Refused("NotAuthorized", "Access Token has been revoked")
        return None

    def revoke(self, token: RefreshToken, client: Client, secret: str | None) -> Expected:
        """RevokeToken."""
        if client.secret != secret or token.grant.client is not client:
            return Refused("Unauthorized", "Invalid client or secret")
        token.grant.revoked = True
        return Accepted()

    def revoke_all(self, person: Person) -> None:
        """What GlobalSignOut and disabling do."""
        for grant in self.grants:
            grant.revoked = grant.revoked or grant.person is person

    # What the others share

    def _registered(self, person: Person) -> list[str]:
        here = [SMS] * person.phone + [TOTP] * (person.app is not None)
        return here if self.mfa == "ON" else [one for one in here if one in person.factors]

    def _second_factor(self, person: Person, client: Client) -> Expected:
        here = self._registered(person)
        if person.preferred in here:
            return self._session(person.preferred, person, client)
        if here == [SMS, TOTP]:
            return self._session("SELECT_MFA_TYPE", person, client)
        if here:
            return self._session(here[0], person, client)
        if self.mfa == "ON":
            return self._session("MFA_SETUP", person, client)
        return self._signed(Session("", person, client, self.now))

    def _session(self, challenge: str, person: Person, client: Client) -> Session:
        return Session(challenge, person, client, self.now + SESSION_SECONDS)

    def _signed(self, session: Session) -> Tokens:
        session.used = True
        grant = Grant(session.person, session.client, self.now + REFRESH_SECONDS)
        self.grants.append(grant)
        return Tokens(self._access_token(grant), RefreshToken(grant))

    def _access_token(self, grant: Grant) -> AccessToken:
        # Dates in tokens are whole seconds.
        return AccessToken(grant, int(self.now) + ACCESS_SECONDS)

    def _code_streak(self, person: Person) -> FailureStreak:
        return self.code_streaks.setdefault(id(person), FailureStreak())

    def _owner(self, token: RefreshToken | None, client: Client) -> Refused | None:
        if token is None:
            return Refused("NotAuthorized", "Invalid Refresh Token")
        if token.grant.client is not client:
            return Refused("NotAuthorized", "Refresh Token has different Client")
        if token.grant.person.deleted:
            gone = "The user has been deleted for the associated refresh token"
            return Refused("NotAuthorized", gone)
        return None if token.grant.person.enabled else DISABLED

    def _dead(self, token: RefreshToken) -> Refused | None:
        if token.grant.revoked:
            return Refused("NotAuthorized", "Refresh Token has been revoked")
        if self.now >= token.grant.expires:
            return Refused("NotAuthorized", "Refresh Token has expired")
        return None


def _barred(person: Person) -> Refused | None:
    """Who may not sign in now, whatever they know."""
    if not person.enabled:
        return DISABLED
    states = {
        "UNCONFIRMED": Refused("UserNotConfirmed", "User is not confirmed."),
        "RESET_REQUIRED": Refused("PasswordResetRequired", "Password reset required for the user"),
    }
    return states.get(person.status)
