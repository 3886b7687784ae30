"""When tokens end: signing out, revoking, rotating, and changes of the account."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.qa.case import Case
from desktop.qa.environment import Needs, UserKind
from desktop.qa.model.case import Actor, CaseInfo, Cost, Group, Run, Source, raw
from desktop.qa.requirements import asvs, nist, pci, wstg

if TYPE_CHECKING:
    from desktop.qa.execution import Execution
    from desktop.qa.reply import Reply


_GUIDE = Source("Developer guide, token revocation and refresh", "A")
_API = Source("API reference", "A")
_UNKNOWN = Source("Not documented", "?")
_WITH_APP = "A confirmed user with an authenticator app"
_NEW_PASSWORD = "Dd4!a-fourth-password"  # noqa: S105 - of a user that lives for one case
GRACE_SECONDS = 60
"""The longest that can be set."""
MARGIN = 5
LONGEST_DAYS = 1
DAY_MINUTES = 24 * 60
UNIT_MINUTES = {"seconds": 1 / 60, "minutes": 1, "hours": 60, "days": DAY_MINUTES}


def _signed_in(run: Execution, password: str | None = None) -> Reply:
    reply = run.respond_with_code(run.initiate(password=password), run.totp())
    run.expect_tokens(reply)
    return reply


def _refreshed(run: Execution, reply: Reply) -> Reply:
    return run.renew(reply.tokens.refresh_token)


def _get_user(run: Execution, token: str) -> Reply:
    return run.call("GetUser", {"AccessToken": token})


def _mfa_turned_on(run: Execution) -> None:
    with run.step():
        first = run.initiate()
        run.expect_tokens(first)
    with run.step():
        off = {"Enabled": True, "PreferredMfa": True}
        reply = run.admin("AdminSetUserMFAPreference", Username=run.user.name, SMSMfaSettings=off)
        run.expect_success(reply)
    with run.step():
        reply = _refreshed(run, first)
        run.observe("refresh after MFA was turned on", reply)
        run.measure("sessions from before", "end", reply, holds=not reply.has_tokens)


def _password_changed(run: Execution) -> None:
    with run.step():
        first = _signed_in(run)
        run.redaction.know(_NEW_PASSWORD, "password")
        change = {
            "AccessToken": first.tokens.access_token,
            "PreviousPassword": run.user.password,
            "ProposedPassword": _NEW_PASSWORD,
        }
        run.expect_success(run.call("ChangePassword", change))
    with run.step():
        reply = _refreshed(run, first)
        run.observe("refresh after the password was changed", reply)
        ended = not reply.has_tokens
        run.measure("older refresh tokens", "end", reply, holds=ended)


def _revoked(run: Execution) -> None:
    with run.step():
        first = _signed_in(run)
        token = {
            "ClientId": run.subject.client.client_id,
            "Token": first.tokens.refresh_token,
            **run.client_secret(),
        }
        run.expect_success(run.call("RevokeToken", token))
    with run.step():
        run.expect_error(_refreshed(run, first), "NotAuthorizedException")
        reply = _get_user(run, first.tokens.access_token)
        run.expect_error(reply, "NotAuthorizedException")
    with run.step():
        verdict = run.environment.judge(run.subject, first.tokens.access_token, "access")
        run.expect_of_app(
            "the access token by itself",
            "verifies until it expires",
            "verifies" if verdict.valid else "refused",
            holds=verdict.valid,
        )


def _global_sign_out(run: Execution) -> None:
    with run.step():
        first, second = _signed_in(run), _signed_in(run)
        token = {"AccessToken": second.tokens.access_token}
        run.expect_success(run.call("GlobalSignOut", token))
    with run.step():
        for reply in (first, second):
            run.expect_error(_refreshed(run, reply), "NotAuthorizedException")


def _disabled(run: Execution) -> None:
    with run.step():
        first = _signed_in(run)
    with run.step():
        run.expect_success(run.admin("AdminDisableUser", Username=run.user.name))
    with run.step():
        run.expect_error(_refreshed(run, first), "NotAuthorizedException")
        reply = _get_user(run, first.tokens.access_token)
        run.expect_error(reply, "NotAuthorizedException")


def _rotated(run: Execution) -> None:
    def rotate(token: str) -> Reply:
        client = {"ClientId": run.subject.client.client_id, **run.client_secret()}
        return run.call("GetTokensFromRefreshToken", {**client, "RefreshToken": token})

    with run.step():
        first = _signed_in(run).tokens.refresh_token
        second = rotate(first)
        run.expect_tokens(second)
        changed = second.tokens.refresh_token not in {"", first}
        run.expect("the refresh token", "a new one", "new" if changed else "old", holds=changed)
    with run.step():
        run.environment.advance(GRACE_SECONDS + MARGIN)
        run.expect_error(rotate(first), "RefreshTokenReuseException", "NotAuthorizedException")


def _refresh_life(run: Execution) -> None:
    with run.step():
        reply = run.admin("DescribeUserPoolClient", ClientId=run.subject.client.client_id)
        run.expect_success(reply)
        client = reply.answer.body.get("UserPoolClient")
        settings = client if isinstance(client, dict) else {}
        units = settings.get("TokenValidityUnits") or {}
        unit = units.get("RefreshToken", "days")
        minutes = settings.get("RefreshTokenValidity", 30) * UNIT_MINUTES[unit]
        run.measure(
            "the refresh token's life",
            f"at most {LONGEST_DAYS} day",
            f"{minutes / DAY_MINUTES:g} days",
            holds=minutes <= LONGEST_DAYS * DAY_MINUTES,
        )


CASES = (
    Case(
        CaseInfo(
            id="QA-76",
            version=1,
            title="Turning MFA on, and the sessions from before",
            why="A session without a second step lives on, maybe for a month.",
            group=Group.TOKENS,
            preconditions=("A confirmed user without any factor", "MFA is optional"),
            steps=(
                *raw("Sign in"),
                (Actor.CONFIG, "Turn text messages on for the user"),
                *raw("Renew the tokens"),
            ),
            expected="Observed",
            source=_UNKNOWN,
            requirements=(asvs("7.4.3", "measured"),),
            runs=frozenset({Run.TOTP}),
            cost=Cost(changes_account=True),
        ),
        _mfa_turned_on,
        Needs(users=(UserKind.NO_FACTOR,), mfa="OPTIONAL", admin=True),
    ),
    Case(
        CaseInfo(
            id="QA-77",
            version=2,
            title="Changing the password, and the sessions from before",
            why="A person who changes a password that is known wants others out.",
            group=Group.TOKENS,
            preconditions=(_WITH_APP,),
            steps=raw("Sign in, and change the password", "Renew the tokens from before"),
            expected="Observed",
            source=_UNKNOWN,
            requirements=(asvs("7.4.3", "measured"),),
            runs=frozenset({Run.TOTP}),
            cost=Cost(changes_account=True),
        ),
        _password_changed,
    ),
    Case(
        CaseInfo(
            id="QA-78",
            version=1,
            title="A revoked refresh token ends what came of it",
            why="Signing out must be more than forgetting.",
            group=Group.TOKENS,
            preconditions=(_WITH_APP, "Token revocation is on"),
            steps=(
                *raw(
                    "Sign in, and revoke the refresh token",
                    "Renew; call GetUser with the access token",
                ),
                (Actor.OFFLINE, "Judge the access token by itself"),
            ),
            expected="NotAuthorizedException twice; the signature stays good until exp",
            source=_GUIDE,
            requirements=(asvs("7.4.1"),),
            runs=frozenset({Run.TOTP}),
        ),
        _revoked,
    ),
    Case(
        CaseInfo(
            id="QA-79",
            version=1,
            title="GlobalSignOut ends every session",
            why="A lost computer is signed out from another one.",
            group=Group.TOKENS,
            preconditions=(_WITH_APP,),
            steps=raw("Sign in twice, and sign out everywhere with the second", "Renew both"),
            expected="NotAuthorizedException twice",
            source=_GUIDE,
            requirements=(asvs("7.4.3"), wstg("SESS-06")),
            runs=frozenset({Run.TOTP}),
        ),
        _global_sign_out,
    ),
    Case(
        CaseInfo(
            id="QA-80",
            version=2,
            title="A disabled account is out at once",
            why="Who leaves the organisation must not stay signed in.",
            group=Group.TOKENS,
            preconditions=(_WITH_APP, "Calls with AWS credentials"),
            steps=(
                *raw("Sign in"),
                (Actor.CONFIG, "Disable the account by an admin call"),
                *raw("Renew; call GetUser with the access token"),
            ),
            expected="NotAuthorizedException twice",
            source=_GUIDE,
            requirements=(asvs("7.4.2"),),
            runs=frozenset({Run.CONFIG}),
            cost=Cost(changes_account=True),
        ),
        _disabled,
        Needs(admin=True),
    ),
    Case(
        CaseInfo(
            id="QA-81",
            version=1,
            title="A refresh token that was rotated out is refused",
            why="A stolen token shows itself when both use it.",
            group=Group.TOKENS,
            preconditions=(_WITH_APP, "Refresh token rotation is on"),
            steps=raw(
                "Sign in, and renew the tokens",
                "Renew with the old refresh token after the grace period",
            ),
            expected="RefreshTokenReuseException or NotAuthorizedException",
            source=_GUIDE,
            requirements=(asvs("10.4.5"),),
            runs=frozenset({Run.TOTP}),
        ),
        _rotated,
        Needs(rotation=True),
    ),
    Case(
        CaseInfo(
            id="QA-82",
            version=2,
            title="How long a refresh token lives",
            why="A month is Cognito's default, and more than standards allow.",
            group=Group.TOKENS,
            preconditions=("Calls with AWS credentials",),
            steps=((Actor.CONFIG, "Read the app client's RefreshTokenValidity"),),
            expected="30 days where nothing else is set",
            source=_API,
            requirements=(
                nist("2.2.3", "measured"),
                asvs("7.3.2", "measured"),
                asvs("10.4.8", "measured"),
                pci("8.2.8", "never", "No idle time ends a refresh token."),
            ),
            runs=frozenset({Run.CONFIG}),
        ),
        _refresh_life,
        Needs(admin=True),
    ),
)
