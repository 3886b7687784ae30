"""User pools, for administrators: create, describe, update, delete, list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.practice import refusals
from desktop.practice.crypto.entropy import letters_and_digits
from desktop.practice.operation import Call, Operation
from desktop.practice.operations.described import pool_arn
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
from desktop.practice.state.tiers import DEFAULT_TIER, require_essentials

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
    _require_tier(pool, settings)
    names = level_names(settings)
    if len(set(names)) < len(names):
        raise refusals.invalid_parameter("ACR values must be unique across all levels.")
    pool.name, pool.settings, pool.modified = settings["PoolName"], settings, now
    pool.mfa, pool.sms_mfa = mfa, sends_sms


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
    return {"UserPool": _described(make_pool(call.world, pool_id, call.body, call.now))}


def _describe(call: Call) -> Body:
    return {"UserPool": _described(call.pool)}


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


def _described(pool: Pool) -> Body:
    """The API's UserPoolType."""
    described: Body = {
        "LambdaConfig": {},
        "DeletionProtection": "INACTIVE",
        "UserPoolTier": DEFAULT_TIER,
        "UserPoolTags": {},
        "IssuerConfiguration": {"Type": pool.issuer_type},
        "AdminCreateUserConfig": {
            "AllowAdminCreateUserOnly": False,
            "UnusedAccountValidityDays": pool.policy.temporary_days,
        },
        "VerificationMessageTemplate": {"DefaultEmailOption": "CONFIRM_WITH_CODE"},
        "UserAttributeUpdateSettings": {"AttributesRequireVerificationBeforeUpdate": []},
        "EmailConfiguration": {"EmailSendingAccount": "COGNITO_DEFAULT"},
        **pool.settings,
        "Id": pool.id,
        "Name": pool.name,
        "Policies": {
            "PasswordPolicy": pool.policy.described(),
            "SignInPolicy": {"AllowedFirstAuthFactors": pool.first_factors},
        },
        "SchemaAttributes": attributes.schema_of(pool),
        "MfaConfiguration": pool.mfa,
        "EstimatedNumberOfUsers": len(pool.users),
        "Arn": pool_arn(pool, pool.region),
        "LastModifiedDate": pool.modified,
        "CreationDate": pool.created,
    }
    names = enumerate(level_names(pool.settings), start=1)
    described["AcrConfiguration"] = {f"Level{level}": {"AcrValue": name} for level, name in names}
    del described["PoolName"]
    described.pop("Schema", None)
    return described


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
