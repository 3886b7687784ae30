"""Step-up: a sign-in over USER_AUTH that aims at an authentication level (TARGET_ACR_VALUES).

The first level of the list that the user can reach is the goal, and only factors that lead there
are asked for. The methods in an access token that comes along count, unless MAX_AGE is over.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.practice import refusals
from desktop.practice.state import levels
from desktop.practice.state.access import authorize
from desktop.practice.state.factors import preferred, registered
from desktop.practice.state.passkeys import ROAMING
from desktop.practice.state.tiers import require_essentials
from desktop.practice.state.tokens import read_claims
from desktop.practice.state.users import EMAIL, SMS, TOTP

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.practice.sign_in.challenge_reply import Parameters
    from desktop.practice.state.request_context import RequestContext

_METHODS = {
    "PASSWORD": levels.PASSWORD,
    "PASSWORD_SRP": levels.PASSWORD,
    SMS: levels.SMS_CODE,
    "SMS_OTP": levels.SMS_CODE,
    EMAIL: levels.EMAIL_CODE,
    TOTP: levels.APP_CODE,
    "WEB_AUTHN": levels.PASSKEY,
    ROAMING: levels.ROAMING_PASSKEY,
}
"""What a factor adds to `amr`."""
_MOST_DIGITS = 9
"""Of MAX_AGE."""


def begin(context: RequestContext, given: Parameters, choices: Sequence[str]) -> RequestContext:
    """The context with the goal of this sign-in, where one was asked for.

    `choices` are the user's first factors.
    """
    wanted, token = given.values.get("TARGET_ACR_VALUES"), given.values.get("ACCESS_TOKEN")
    if not wanted:
        if token:
            raise refusals.token_without_target()
        return context
    require_essentials(context.pool.settings, "Step-up authentication")
    names = levels.level_names(context.pool.settings)
    targets = [names.index(name) + 1 for name in wanted.split() if name in names]
    if not targets:
        raise refusals.no_known_level()
    credit, credited_level = _credit(context, token, given.values.get("MAX_AGE"), names)
    goal = next((one for one in targets if _reachable(context, choices, one)), 0)
    if not goal:
        raise refusals.no_level_in_reach()
    if credited_level >= goal:
        raise refusals.level_reached()
    return replace(context, progress=replace(context.progress, goal=goal, methods=credit))


def leading_to_goal(context: RequestContext, choices: Sequence[str]) -> list[str]:
    """Those of the first factors from which the goal can be reached."""
    goal = context.progress.goal
    return [one for one in choices if not goal or _best_level(context, one) >= goal]


def at_goal(context: RequestContext) -> bool:
    """Whether the goal is reached; without one it always is."""
    return levels.level_of(context.progress.methods) >= context.progress.goal


def has_password(context: RequestContext) -> bool:
    """Whether the password was proven, now or before the access token that came along."""
    return levels.PASSWORD in context.progress.methods


def second_factors(context: RequestContext) -> list[str]:
    """The second factors to choose from: with a goal that isn't reached yet, those that lead there.

    One that is credited already isn't asked for again.
    """
    here = registered(context.pool, context.user)
    goal, done = context.progress.goal, context.progress.methods
    if not goal:
        return here
    if at_goal(context):
        return [] if len(done) > 1 else here
    return [one for one in here if levels.level_of([*done, _METHODS[one]]) >= goal]


def preferred_factor(context: RequestContext) -> str | None:
    """The second factor to ask for; None where the user has to choose, or there is none."""
    possible = second_factors(context)
    if possible == registered(context.pool, context.user):
        return preferred(context.pool, context.user)
    first = context.user.preferred
    return first if first in possible else possible[0] if len(possible) == 1 else None


def with_factor(context: RequestContext, factor: str) -> RequestContext:
    """The context after `factor` was proven."""
    method, methods = _METHODS[factor], context.progress.methods
    if method in methods:
        return context
    return replace(context, progress=replace(context.progress, methods=(*methods, method)))


def _credit(
    context: RequestContext, token: str | None, max_age: str | None, names: list[str]
) -> tuple[tuple[str, ...], int]:
    """What counts of the access token's sign-in: its methods, and the level it is at."""
    if max_age is not None and not (max_age.isascii() and max_age.isdigit()):
        raise refusals.bad_max_age()
    if max_age is not None and len(max_age) > _MOST_DIGITS:
        raise refusals.bad_max_age()
    if not token:
        return (), 0
    if authorize(context.world, token, context.now).user is not context.user:
        raise refusals.token_of_other_user()
    claims = read_claims(token)
    if max_age is not None and context.now - claims["auth_time"] > int(max_age):
        return (), 0
    methods = tuple(one for one in claims.get("amr", ()) if one in _METHODS.values())
    acr = claims.get("acr")
    return methods, names.index(acr) + 1 if acr in names else 0


def _reachable(context: RequestContext, choices: Sequence[str], level: int) -> bool:
    return any(_best_level(context, one) >= level for one in choices)


def _best_level(context: RequestContext, first: str) -> int:
    """The highest level that can be reached when this first factor comes first."""
    method = _METHODS[first]
    if method != levels.PASSWORD:
        return levels.level_of([method])
    possible = [_METHODS[one] for one in registered(context.pool, context.user)]
    return max(levels.level_of([method, *second]) for second in [[], *([one] for one in possible)])
