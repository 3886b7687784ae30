"""User pools, for administrators: create, describe, update, extend the schema, delete, list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.practice import refusals
from desktop.practice.crypto.entropy import letters_and_digits
from desktop.practice.operation import Call, Operation
from desktop.practice.operations.described_pool import pool_type
from desktop.practice.operations.message_settings import LINK
from desktop.practice.operations.mfa_config import require_first_factors
from desktop.practice.operations.pagination import page
from desktop.practice.operations.pool_settings import (
    CHANGED_POOL,
    FOREVER,
    KEPT,
    NEW_POOL,
    OWN_ATTRIBUTE,
)
from desktop.practice.shapes import (
    PAGE_TOKEN,
    POOL_ID,
    Body,
    Integer,
    ListOf,
    Structure,
)
from desktop.practice.state import attributes
from desktop.practice.state.levels import level_names
from desktop.practice.state.pools import Pool, first_factors_of
from desktop.practice.state.tiers import require_essentials

if TYPE_CHECKING:
    from desktop.practice.state.world import World


def make_pool(world: World, pool_id: str, settings: Body, now: float) -> Pool:
    """Add a pool with these members of CreateUserPool, which were read by their shape."""
    pool = Pool(
        id=pool_id,
        name=settings["PoolName"],
        created=now,
        modified=now,
        simulation_key=world.entropy.random_bytes(32),
    )
    change_settings(pool, settings, now)
    world.pools[pool_id] = pool
    return pool


def change_settings(pool: Pool, settings: Body, now: float) -> None:
    """Put these settings in place of the pool's, or raise and change nothing."""
    mfa = settings.get("MfaConfiguration", "OFF")
    sends_sms = "SmsConfiguration" in settings
    first_factors = first_factors_of(settings)
    require_first_factors(first_factors, mfa, passkeys_are_mfa=pool.passkeys_are_mfa)
    if "SMS_OTP" in first_factors and not sends_sms:
        raise refusals.no_sms_for_first_factor()
    if mfa != "OFF" and not (sends_sms or pool.totp_mfa or pool.email_mfa):
        raise refusals.no_sms_configuration()
    _require_messages(settings)
    _require_tier(pool, settings)
    names = level_names(settings)
    if len(set(names)) < len(names):
        raise refusals.invalid_parameter("ACR values must be unique across all levels.")
    pool.name, pool.settings, pool.modified = settings["PoolName"], settings, now
    pool.mfa, pool.sms_mfa = mfa, sends_sms


def _require_messages(settings: Body) -> None:
    """Raise for verification before an update of what isn't verified, and for links in emails."""
    updates = settings.get("UserAttributeUpdateSettings", {})
    first = set(updates.get("AttributesRequireVerificationBeforeUpdate", ()))
    if first - set(settings.get("AutoVerifiedAttributes", ())):
        raise refusals.not_verified_by_itself()
    if settings.get("VerificationMessageTemplate", {}).get("DefaultEmailOption") == LINK:
        raise refusals.not_built(LINK)


def _require_tier(pool: Pool, settings: Body) -> None:
    """Raise where the pool's plan doesn't have what it is set to."""
    policy = settings.get("Policies", {}).get("PasswordPolicy", {})
    for feature, used in (
        ("Passwordless sign-in", set(first_factors_of(settings)) - {"PASSWORD"}),
        ("Password history", policy.get("PasswordHistorySize")),
        ("ACR configuration", settings.get("AcrConfiguration")),
        ("Email MFA", pool.email_mfa),
    ):
        if used:
            require_essentials(settings, feature)


def _create(call: Call) -> Body:
    pool_id = f"{call.world.region}_{letters_and_digits(call.world.entropy, 9)}"
    return {"UserPool": pool_type(make_pool(call.world, pool_id, call.body, call.now))}


def _describe(call: Call) -> Body:
    return {"UserPool": pool_type(call.pool)}


def _update(call: Call) -> Body:
    """What is left out goes back to its default, as the API documents it, but for a few settings.

    Which ones real pools keep, docs/cognito-facts.md says.
    """
    pool = call.pool
    forever = {name: pool.settings[name] for name in FOREVER if name in pool.settings}
    kept = {name: pool.settings[name] for name in KEPT if name in pool.settings}
    policies = {**pool.settings.get("Policies", {}), **call.body.get("Policies", {})}
    settings = {"PoolName": pool.name, "MfaConfiguration": pool.mfa, **kept, **call.body, **forever}
    settings |= {"Policies": policies} if policies else {}
    del settings["UserPoolId"]
    change_settings(pool, settings, call.now)
    return {}


def _add_attributes(call: Call) -> Body:
    attributes.add_to_schema(call.pool, call.body["CustomAttributes"])
    call.pool.modified = call.now
    return {}


def _delete(call: Call) -> Body:
    pool = call.pool
    if pool.settings.get("DeletionProtection") == "ACTIVE":
        raise refusals.invalid_parameter(
            "The user pool cannot be deleted because deletion protection is activated. "
            "Deletion protection must be inactivated first."
        )
    del call.world.pools[pool.id]
    call.world.signing_keys.keep_only(call.world.pools)
    return {}


def _list(call: Call) -> Body:
    pools, more = page(
        list(call.world.pools.values()), call.body["MaxResults"], call.body.get("NextToken")
    )
    listed = [
        {
            "Id": pool.id,
            "Name": pool.name,
            "LambdaConfig": {},
            "LastModifiedDate": pool.modified,
            "CreationDate": pool.created,
        }
        for pool in pools
    ]
    return {"UserPools": listed} | ({"NextToken": more} if more else {})


_POOL = Structure({"UserPoolId": POOL_ID}, ("UserPoolId",))

OPERATIONS = (
    Operation("CreateUserPool", NEW_POOL, _create),
    Operation("DescribeUserPool", _POOL, _describe),
    Operation("UpdateUserPool", CHANGED_POOL, _update),
    Operation(
        "AddCustomAttributes",
        Structure(
            {"UserPoolId": POOL_ID, "CustomAttributes": ListOf(OWN_ATTRIBUTE, 1, 25)},
            ("UserPoolId", "CustomAttributes"),
        ),
        _add_attributes,
    ),
    Operation("DeleteUserPool", _POOL, _delete),
    Operation(
        "ListUserPools",
        Structure({"MaxResults": Integer(1, 60), "NextToken": PAGE_TOKEN}, ("MaxResults",)),
        _list,
    ),
)
