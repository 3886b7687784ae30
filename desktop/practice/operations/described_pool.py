"""A user pool in the form that the API answers with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.practice.operations.described import pool_arn
from desktop.practice.state import attributes
from desktop.practice.state.levels import level_names
from desktop.practice.state.tiers import DEFAULT_TIER

if TYPE_CHECKING:
    from desktop.practice.shapes import Body
    from desktop.practice.state.pools import Pool


def pool_type(pool: Pool) -> Body:
    """The API's UserPoolType."""
    described: Body = {
        "LambdaConfig": {},
        "DeletionProtection": "INACTIVE",
        "UserPoolTier": DEFAULT_TIER,
        "UserPoolTags": {},
        "IssuerConfiguration": {"Type": pool.issuer_type},
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
    for name, default in (
        ("VerificationMessageTemplate", {"DefaultEmailOption": "CONFIRM_WITH_CODE"}),
        ("AdminCreateUserConfig", {"AllowAdminCreateUserOnly": False, **_unused_days(pool)}),
    ):
        described[name] = {**default, **pool.settings.get(name, {})}
    names = enumerate(level_names(pool.settings), start=1)
    described["AcrConfiguration"] = {f"Level{level}": {"AcrValue": name} for level, name in names}
    del described["PoolName"]
    described.pop("Schema", None)
    return described


def _unused_days(pool: Pool) -> Body:
    return {"UnusedAccountValidityDays": pool.policy.temporary_days}
