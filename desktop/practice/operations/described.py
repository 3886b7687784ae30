"""Users and groups in the forms that the API answers with."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.practice.shapes import Body
    from desktop.practice.state.pools import Group, Pool
    from desktop.practice.state.users import User


_ACCOUNT = "000000000000"
"""The AWS account in ARNs."""


def pool_arn(pool: Pool, region: str) -> str:
    """The ARN of the pool in one of its Regions."""
    return f"arn:aws:cognito-idp:{region}:{_ACCOUNT}:userpool/{pool.id}"


def user_type(user: User) -> Body:
    """The API's UserType."""
    return {"Username": user.username, "Attributes": user.listed_attributes(), **_state(user)}


def admin_view(user: User) -> Body:
    """The answer of AdminGetUser."""
    shown = {"Username": user.username, "UserAttributes": user.listed_attributes()}
    return {**shown, **_state(user), **user.mfa_settings()}


def auth_factors(pool: Pool, user: User) -> Body:
    """The answer of GetUserAuthFactors and AdminGetUserAuthFactors."""
    has = {"EMAIL_OTP": user.verified("email"), "SMS_OTP": user.verified("phone_number")}
    has |= {"PASSWORD": user.password is not None, "WEB_AUTHN": user.has_passkey}
    factors = [one for one in pool.first_factors if has.get(one)]
    shown: Body = {"Username": user.username, "ConfiguredUserAuthFactors": factors}
    return shown | user.mfa_settings()


def group_type(pool: Pool, group: Group) -> Body:
    """The API's GroupType."""
    shown: Body = {
        "GroupName": group.name,
        "UserPoolId": pool.id,
        "LastModifiedDate": group.modified or group.created,
        "CreationDate": group.created,
    }
    if group.description:
        shown["Description"] = group.description
    if group.role:
        shown["RoleArn"] = group.role
    return shown | ({} if group.precedence is None else {"Precedence": group.precedence})


def _state(user: User) -> Body:
    return {
        "UserCreateDate": user.created,
        "UserLastModifiedDate": user.modified,
        "Enabled": user.enabled,
        "UserStatus": user.status,
    }
