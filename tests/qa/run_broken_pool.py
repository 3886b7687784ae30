"""A practice pool that is broken on purpose: `python run_broken_pool.py NAME`.

Each breakage replaces one behaviour of the real pool in this process. Proof that the test plan
sees what it is for: tests/qa/test_broken_pools.py has what each of them must light up.
"""

from __future__ import annotations

import hashlib
import hmac
import sys
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from desktop.practice import main
from desktop.practice.crypto import totp
from desktop.practice.crypto.encoding import compact_json, to_base64url
from desktop.practice.messages import codes
from desktop.practice.options import Options
from desktop.practice.sign_in import challenge_handlers, choice, message_code, next_step
from desktop.practice.state import access, app_clients, grants, hourly_limits, lockout, tokens
from desktop.practice.state.challenge_sessions import ChallengeSessions

CODES = ("SMS_MFA", "EMAIL_OTP", "SOFTWARE_TOKEN_MFA")
SECOND_FACTORS = (*CODES, "SELECT_MFA_TYPE")
PAST_STEPS = 5
"""Steps of an authenticator app's codes that never expire: as many as the plan can meet."""


def any_code_accepted() -> None:
    def accept(*_: object) -> totp.Outcome:
        return totp.Outcome.RIGHT

    class Equal:
        compare_digest = staticmethod(lambda *_: True)

    patch(totp.Authenticator, "check", accept)
    patch(message_code, "hmac", Equal)
    patch(codes, "_is", lambda *_: True)


def never_expires() -> None:
    find = ChallengeSessions.find

    def without_end(
        self: ChallengeSessions, session: str, client_id: str, name: str, now: float
    ) -> Any:
        return find(self, session, client_id, name, float("-inf"))

    check = totp.Authenticator.check

    def of_the_past(self: totp.Authenticator, code: str, now: float) -> totp.Outcome:
        for steps in range(PAST_STEPS):
            outcome = check(self, code, now - steps * totp.STEP_SECONDS)
            if outcome is not totp.Outcome.WRONG:
                return outcome
        return totp.Outcome.WRONG

    patch(ChallengeSessions, "find", without_end)
    patch(totp.Authenticator, "check", of_the_past)


def no_lockout() -> None:
    patch(lockout.Lockouts, "is_locked", lambda *_: False)
    patch(hourly_limits.HourlyLimits, "used", lambda *_: 0)
    patch(hourly_limits.HourlyLimits, "use", lambda *_: True)


def replay_allowed() -> None:
    find = ChallengeSessions.find
    used: set[tuple[str, str]] = set()

    def answered_again(self: ChallengeSessions, session: str, *rest: Any) -> Any:
        known = self.peek(session)
        if known is not None:
            known.used = False
        return find(self, session, *rest)

    check = totp.Authenticator.check

    def again(self: totp.Authenticator, code: str, now: float) -> totp.Outcome:
        self.used_steps.clear()
        return check(self, code, now)

    def message_again(original: Callable[..., None]) -> Callable[..., None]:
        def checked(context: Any, responses: Any) -> None:
            given = responses.required(f"{responses.challenge.name}_CODE")
            if (context.user.sub, given) not in used:
                original(context, responses)
                used.add((context.user.sub, given))

        return checked

    patch(ChallengeSessions, "find", answered_again)
    patch(totp.Authenticator, "check", again)
    for name in ("SMS_MFA", "EMAIL_OTP"):
        wrap_check(name, message_again)


def code_of_another_user() -> None:
    def of_anyone(original: Callable[..., None]) -> Callable[..., None]:
        def checked(context: Any, responses: Any) -> None:
            name = responses.challenge.name
            given = responses.required(f"{name}_CODE")
            others = [user for user in context.pool.users.values() if user is not context.user]
            for other in others:
                app, sent = other.authenticator, other.codes.get(name)
                if sent is not None and sent.code == given:
                    return
                if app is not None and name == "SOFTWARE_TOKEN_MFA":
                    right = replace(app, used_steps=set()).check(given, context.now)
                    if right is totp.Outcome.RIGHT:
                        return
            original(context, responses)

        return checked

    for name in CODES:
        wrap_check(name, of_anyone)


def secret_hash_ignored() -> None:
    patch(app_clients.AppClient, "has_secret", property(lambda _: False))
    patch(app_clients.AppClient, "check_secret_hash", lambda *_: True)


def unknown_users_revealed() -> None:
    patch(app_clients.AppClient, "hides_users", property(lambda _: False))


def tokens_before_mfa() -> None:
    original = next_step.after_first_factor

    def with_tokens(context: Any) -> Any:
        reply = original(context)
        if reply.get("ChallengeName") in SECOND_FACTORS and not context.user.simulated:
            reply |= {"AuthenticationResult": next_step.finish(context)["AuthenticationResult"]}
        return reply

    for module in (next_step, challenge_handlers, choice):
        patch(module, "after_first_factor", with_tokens)


def mfa_skipped_by_srp() -> None:
    original = next_step.after_first_factor

    def skipped(context: Any) -> Any:
        if context.progress.flow == "USER_SRP_AUTH":
            return next_step.finish(context)
        return original(context)

    patch(next_step, "after_first_factor", skipped)


def hs256_tokens() -> None:
    def sign(key: Any, claims: dict[str, Any]) -> str:
        header = compact_json({"kid": key.kid, "alg": "HS256"})
        text = f"{to_base64url(header.encode())}.{to_base64url(compact_json(claims).encode())}"
        return f"{text}.{signature(key, text)}"

    def signature(key: Any, text: str) -> str:
        return to_base64url(hmac.digest(key.kid.encode(), text.encode(), hashlib.sha256))

    def signed_by(key: Any, token: str) -> bool:
        text, _, given = token.rpartition(".")
        return signature(key, text) == given

    patch(tokens, "sign", sign)
    patch(access, "signed_by", signed_by)


def wrong_token_use() -> None:
    original = tokens.make_tokens

    def mistaken(context: Any, grant: Any) -> Any:
        made = original(context, grant)
        pair = context.world.signing_keys.pair(context.pool.id)
        of_access = tokens.read_claims(made["AccessToken"])
        claims = {**of_access, **tokens.read_claims(made["IdToken"]), "token_use": "access"}
        return made | {"IdToken": tokens.sign(pair.access, claims)}

    patch(next_step, "make_tokens", mistaken)


def no_rotation() -> None:
    patch(grants.RefreshToken, "spent", lambda *_: False)


BREAKAGES = {
    it.__name__: it
    for it in (
        any_code_accepted,
        never_expires,
        no_lockout,
        replay_allowed,
        code_of_another_user,
        secret_hash_ignored,
        unknown_users_revealed,
        tokens_before_mfa,
        mfa_skipped_by_srp,
        hs256_tokens,
        wrong_token_use,
        no_rotation,
    )
}


def patch(owner: object, name: str, value: object) -> None:
    assert hasattr(owner, name), f"{owner} has no {name}: nothing would be broken"
    setattr(owner, name, value)


def wrap_check(name: str, wrap: Callable[[Callable[..., None]], Callable[..., None]]) -> None:
    handlers: Any = challenge_handlers.CHALLENGE_HANDLERS
    handlers[name] = replace(handlers[name], check=wrap(handlers[name].check))


if __name__ == "__main__":
    BREAKAGES[sys.argv[1]]()
    sys.exit(main(Options()))
