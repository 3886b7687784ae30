"""InitiateAuth, and the flows it begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.practice import refusals
from desktop.practice.attempts import Attempt
from desktop.practice.passwords import decoy
from desktop.practice.sign_in.posing import Given
from desktop.practice.sign_in.refresh import refresh
from desktop.practice.sign_in.steps import after_password

if TYPE_CHECKING:
    from desktop.practice.app_clients import AppClient
    from desktop.practice.operation import Call
    from desktop.practice.pools import Pool
    from desktop.practice.shapes import Body
    from desktop.practice.users import User

_ADMIN_FLOWS = ("ADMIN_NO_SRP_AUTH", "ADMIN_USER_PASSWORD_AUTH")


def initiate_auth(call: Call) -> Body:
    pool, client = call.world.client(call.body["ClientId"])
    flow: str = call.body["AuthFlow"]
    given = Given(call.body.get("AuthParameters", {}))
    if flow in _ADMIN_FLOWS:
        raise refusals.flow_not_public()
    if flow in ("REFRESH_TOKEN_AUTH", "REFRESH_TOKEN"):
        return refresh(call, pool, client, given)
    if not client.may_use(flow):
        raise refusals.flow_off(flow)
    if flow == "USER_PASSWORD_AUTH":
        return _with_password(call, pool, client, given)
    raise refusals.not_built(flow)


def check_secret_hash(client: AppClient, username: str, given: Given) -> None:
    secret_hash = given.values.get("SECRET_HASH")
    if client.secret is not None and not secret_hash:
        raise refusals.no_secret_hash(client.client_id)
    if not client.check_secret_hash(username, secret_hash):
        raise refusals.wrong_secret_hash(client.client_id)


def unknown_user(client: AppClient) -> refusals.CognitoError:
    return refusals.wrong_password() if client.hides_users else refusals.no_user()


def check_state(user: User) -> None:
    """What is said of a user who may not sign in now, whatever the password."""
    if not user.enabled:
        raise refusals.disabled()
    if user.status == "UNCONFIRMED":
        raise refusals.not_confirmed()
    if user.status == "RESET_REQUIRED":
        raise refusals.reset_required()


def _with_password(call: Call, pool: Pool, client: AppClient, given: Given) -> Body:
    username = given.required("USERNAME")
    password = given.required("PASSWORD")
    check_secret_hash(client, username, given)
    user = pool.find_user(username)
    if user is None and not client.hides_users:
        raise refusals.no_user()
    door = pool.key_of(user.username if user else username)
    if pool.password_lockouts.closed(door, call.now):
        raise refusals.locked_out()
    if user is not None:
        check_state(user)
    stored = (user and user.password) or decoy(pool.id, username, pool.decoy_key)
    if not stored.matches(password) or user is None:
        pool.password_lockouts.failed(door, call.now)
        raise refusals.wrong_password()
    pool.password_lockouts.succeeded(door)
    return after_password(Attempt(call.world, pool, client, user, call.now))
