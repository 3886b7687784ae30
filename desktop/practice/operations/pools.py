"""User pools, for administrators: create, describe, delete, list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.practice import refusals
from desktop.practice.crypto.entropy import letters_and_digits
from desktop.practice.operation import Call, Operation
from desktop.practice.operations.mfa_config import SMS_CONFIGURATION, require_first_factors
from desktop.practice.operations.pagination import page
from desktop.practice.shapes import (
    CODE_MESSAGE,
    PAGE_TOKEN,
    POOL_ID,
    Body,
    Boolean,
    Integer,
    ListOf,
    String,
    StringMap,
    Structure,
    Unsupported,
)
from desktop.practice.state.attributes import schema_of
from desktop.practice.state.pools import Pool

if TYPE_CHECKING:
    from desktop.practice.state.world import World

_ACCOUNT = "000000000000"
"""The AWS account in ARNs."""

_PASSWORD_POLICY = Structure(
    {
        "MinimumLength": Integer(6, 99),
        "RequireUppercase": Boolean(),
        "RequireLowercase": Boolean(),
        "RequireNumbers": Boolean(),
        "RequireSymbols": Boolean(),
        "PasswordHistorySize": Integer(0, 24),
        "TemporaryPasswordValidityDays": Integer(0, 365),
    }
)
_SIGN_IN_POLICY = Structure(
    {
        "AllowedFirstAuthFactors": ListOf(
            String(choices=("PASSWORD", "EMAIL_OTP", "SMS_OTP", "WEB_AUTHN", "SOFTWARE_TOKEN")),
            1,
            5,
        )
    }
)
_DEVICES = Structure(
    {"ChallengeRequiredOnNewDevice": Boolean(), "DeviceOnlyRememberedOnUserPrompt": Boolean()}
)
_LENGTHS = Structure({"MinLength": String(), "MaxLength": String()})
_VALUES = Structure({"MinValue": String(), "MaxValue": String()})
_OWN_ATTRIBUTE = Structure(
    {
        "Name": String(1, 20, visible=True),
        "AttributeDataType": String(choices=("String", "Number", "DateTime", "Boolean")),
        "DeveloperOnlyAttribute": Boolean(),
        "Mutable": Boolean(),
        "Required": Boolean(),
        "StringAttributeConstraints": _LENGTHS,
        "NumberAttributeConstraints": _VALUES,
    },
    ("Name",),
)
_RECOVERY = ("verified_email", "verified_phone_number", "admin_only")
_RECOVERY_WAY = Structure(
    {"Priority": Integer(1, 2), "Name": String(choices=_RECOVERY)}, ("Priority", "Name")
)
_EMAIL_OR_PHONE = ListOf(String(choices=("phone_number", "email")))
_SETTINGS = Structure(
    {
        "PoolName": String(1, 128, r"[\w\s+=,.@-]+"),
        "Policies": Structure(
            {"PasswordPolicy": _PASSWORD_POLICY, "SignInPolicy": _SIGN_IN_POLICY}
        ),
        "DeletionProtection": String(choices=("ACTIVE", "INACTIVE")),
        "LambdaConfig": Unsupported("Lambda triggers"),
        "AutoVerifiedAttributes": _EMAIL_OR_PHONE,
        "AliasAttributes": ListOf(String(choices=("phone_number", "email", "preferred_username"))),
        "UsernameAttributes": _EMAIL_OR_PHONE,
        "SmsAuthenticationMessage": CODE_MESSAGE,
        "MfaConfiguration": String(choices=("OFF", "ON", "OPTIONAL")),
        "DeviceConfiguration": _DEVICES,
        "SmsConfiguration": SMS_CONFIGURATION,
        "UserPoolTags": StringMap(String(1, 128), String(0, 256)),
        "AdminCreateUserConfig": Structure({"AllowAdminCreateUserOnly": Boolean()}),
        "Schema": ListOf(_OWN_ATTRIBUTE, minimum=1, maximum=50),
        "UsernameConfiguration": Structure({"CaseSensitive": Boolean()}, ("CaseSensitive",)),
        "AccountRecoverySetting": Structure(
            {"RecoveryMechanisms": ListOf(_RECOVERY_WAY, minimum=1, maximum=2)}
        ),
        "UserPoolTier": String(choices=("LITE", "ESSENTIALS", "PLUS")),
    },
    ("PoolName",),
)


def make_pool(world: World, pool_id: str, settings: Body, now: float) -> Pool:
    """Add a pool with these members of CreateUserPool, which were read by their shape."""
    pool = Pool(
        id=pool_id,
        name=settings["PoolName"],
        created=now,
        modified=now,
        simulation_key=world.entropy.random_bytes(32),
        settings=settings,
        mfa=settings.get("MfaConfiguration", "OFF"),
        sms_mfa="SmsConfiguration" in settings,
    )
    require_first_factors(pool, pool.mfa)
    world.pools[pool_id] = pool
    return pool


def _create(call: Call) -> Body:
    pool_id = f"{call.world.region}_{letters_and_digits(call.world.entropy, 9)}"
    return {"UserPool": _described(make_pool(call.world, pool_id, call.body, call.now))}


def _describe(call: Call) -> Body:
    return {"UserPool": _described(call.pool)}


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
    region = pool.id.partition("_")[0]
    described: Body = {
        "LambdaConfig": {},
        "DeletionProtection": "INACTIVE",
        "UserPoolTier": "ESSENTIALS",
        "UserPoolTags": {},
        "AdminCreateUserConfig": {"AllowAdminCreateUserOnly": False},
        "EmailConfiguration": {"EmailSendingAccount": "COGNITO_DEFAULT"},
        **pool.settings,
        "Id": pool.id,
        "Name": pool.name,
        "Policies": {
            "PasswordPolicy": pool.policy.described(),
            "SignInPolicy": {"AllowedFirstAuthFactors": pool.first_factors},
        },
        "SchemaAttributes": schema_of(pool),
        "MfaConfiguration": pool.mfa,
        "EstimatedNumberOfUsers": len(pool.users),
        "Arn": f"arn:aws:cognito-idp:{region}:{_ACCOUNT}:userpool/{pool.id}",
        "LastModifiedDate": pool.modified,
        "CreationDate": pool.created,
    }
    del described["PoolName"]
    described.pop("Schema", None)
    return described


_POOL = Structure({"UserPoolId": POOL_ID}, ("UserPoolId",))

OPERATIONS = (
    Operation("CreateUserPool", _SETTINGS, _create),
    Operation("DescribeUserPool", _POOL, _describe),
    Operation("DeleteUserPool", _POOL, _delete),
    Operation(
        "ListUserPools",
        Structure({"MaxResults": Integer(1, 60), "NextToken": PAGE_TOKEN}, ("MaxResults",)),
        _list,
    ),
)
