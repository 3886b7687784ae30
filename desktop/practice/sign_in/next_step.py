"""What follows a step of a sign-in: a challenge, or tokens."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

from desktop.practice import refusals
from desktop.practice.crypto.entropy import identifier, letters_and_digits
from desktop.practice.sign_in import (
    custom_challenge,
    device_srp,
    message_code,
    mfa_setup,
    new_password,
    select_mfa,
    step_up,
    totp_mfa,
)
from desktop.practice.state import levels
from desktop.practice.state.devices import Device
from desktop.practice.state.factors import can_set_up, registered
from desktop.practice.state.grants import Grant
from desktop.practice.state.tokens import make_tokens
from desktop.practice.state.users import EMAIL, SMS

if TYPE_CHECKING:
    from desktop.practice.shapes import Body
    from desktop.practice.state.request_context import RequestContext


class Level(TypedDict):
    """Members of a grant."""

    acr: str
    amr: tuple[str, ...]


def after_password(context: RequestContext) -> Body:
    """Ask for a new password where it was a temporary one; else continue with the second factor."""
    if context.user.status != "FORCE_CHANGE_PASSWORD":
        return after_first_factor(context)
    if context.now >= context.user.temporary_until:
        raise refusals.temporary_password_expired()
    return new_password.ask(context)


def after_first_factor(context: RequestContext) -> Body:
    """The custom challenge in CUSTOM_AUTH; else a remembered device or the second factor."""
    pool = context.pool
    if context.progress.flow == custom_challenge.FLOW:
        return custom_challenge.ask(context)
    device = device_srp.confirmed_device(context)
    remembered = device is not None and device.remembered and pool.devices_stand_in
    if device is not None and remembered and step_up.at_goal(context):
        return device_srp.ask(context, device)
    factor = step_up.preferred_factor(context)
    if factor is not None:
        return ask_factor(context, factor)
    choices = step_up.second_factors(context)
    if choices:
        return select_mfa.ask(context, choices)
    if step_up.at_goal(context) and (pool.mfa != "ON" or registered(pool, context.user)):
        return finish(context)
    if step_up.at_goal(context) and can_set_up(pool):
        return mfa_setup.ask(context)
    raise refusals.no_factor()


def ask_factor(context: RequestContext, factor: str) -> Body:
    """Ask for a second factor: SMS_MFA, EMAIL_OTP or SOFTWARE_TOKEN_MFA."""
    if factor == SMS:
        return message_code.ask(context, message_code.SMS_CODE)
    if factor == EMAIL:
        return message_code.ask(context, message_code.EMAIL_CODE)
    return totp_mfa.ask(context)


def finish(context: RequestContext) -> Body:
    """The tokens, with a new device key where the pool tracks devices; starts the grant."""
    world, client, user, now = context.world, context.client, context.user, context.now
    if user.simulated:
        raise refusals.wrong_password()
    device = device_srp.confirmed_device(context)
    is_new = device is None and context.pool.tracks_devices
    if is_new:
        device = _new_device(context)
    elif device is not None:
        device.authenticated = now
    grant = Grant(
        event_id=identifier(world.entropy),
        origin_jti=identifier(world.entropy),
        sub=user.sub,
        client_id=client.client_id,
        auth_time=int(now),
        expires=now + client.refresh_seconds,
        device_key=device.key if device else None,
        last_active=now,
        user_agent=context.user_agent,
        **_level(context),
    )
    if context.pool.tracks_sessions:
        grant.session_id = "tkn" + letters_and_digits(world.entropy, 25)
    tokens = make_tokens(context, grant)
    tokens["RefreshToken"] = context.pool.grants.start(grant, world.entropy, now)
    if context.pool.tracks_sessions:
        context.pool.grants.evict(user.sub, context.pool.most_sessions, now)
    if device is not None and is_new:
        tokens["NewDeviceMetadata"] = {
            "DeviceKey": device.key,
            "DeviceGroupKey": device.group_key,
        }
    return {"AuthenticationResult": tokens, "ChallengeParameters": {}}


def _level(context: RequestContext) -> Level:
    """The claims `acr` and `amr`, where a level was asked for."""
    methods = context.progress.methods
    if not context.progress.goal:
        return {"acr": "", "amr": ()}
    names = levels.level_names(context.pool.settings)
    return {"acr": names[levels.level_of(methods) - 1], "amr": tuple(levels.amr(methods))}


def _new_device(context: RequestContext) -> Device:
    world, now = context.world, context.now
    device = Device(
        key=f"{world.region}_{identifier(world.entropy)}",
        group_key="-" + letters_and_digits(world.entropy, 8),
        created=now,
        modified=now,
        authenticated=now,
    )
    context.user.add_device(device)
    return device
