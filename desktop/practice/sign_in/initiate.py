"""InitiateAuth and AdminInitiateAuth: check the request and begin the flow that it names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.practice import refusals
from desktop.practice.shapes import String
from desktop.practice.sign_in import choice, custom_challenge, password, password_srp
from desktop.practice.sign_in.challenge_reply import Parameters
from desktop.practice.sign_in.refresh import refresh
from desktop.practice.state.challenge_sessions import SignInProgress
from desktop.practice.state.request_context import RequestContext
from desktop.practice.state.simulated_users import user_or_simulated

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from desktop.practice.operation import Call
    from desktop.practice.shapes import Body
    from desktop.practice.state.app_clients import AppClient
    from desktop.practice.state.pools import Pool

_PASSWORD_FLOW = "USER_PASSWORD_AUTH"  # noqa: S105 - the name of a flow
_ADMIN_FLOWS = ("ADMIN_NO_SRP_AUTH", "ADMIN_USER_PASSWORD_AUTH")
"""Two names of one flow, the first one being the older."""
_NAME = String(1, 128)
FLOWS: Mapping[str, Callable[[RequestContext, Parameters], Body]] = {
    _PASSWORD_FLOW: password.begin,
    **dict.fromkeys(_ADMIN_FLOWS, password.begin),
    "USER_SRP_AUTH": password_srp.begin,
    "USER_AUTH": choice.begin,
    custom_challenge.FLOW: custom_challenge.begin,
}
"""What begins each AuthFlow."""


def initiate_auth(call: Call) -> Body:
    """The operation InitiateAuth."""
    pool, client = call.world.client(call.body["ClientId"])
    if call.body["AuthFlow"] in _ADMIN_FLOWS:
        raise refusals.flow_of_other_operation()
    return _begin(call, pool, client)


def admin_initiate_auth(call: Call) -> Body:
    """The operation AdminInitiateAuth: the same flows, but for the password's, which is its own."""
    pool, client = call.world.client_of_pool(call.body["UserPoolId"], call.body["ClientId"])
    if call.body["AuthFlow"] == _PASSWORD_FLOW:
        raise refusals.flow_of_other_operation()
    return _begin(call, pool, client)


def _begin(call: Call, pool: Pool, client: AppClient) -> Body:
    flow: str = call.body["AuthFlow"]
    given = Parameters(call.body.get("AuthParameters", {}))
    if flow in ("REFRESH_TOKEN_AUTH", "REFRESH_TOKEN"):
        return refresh(call, pool, client, given)
    if not client.may_use(flow):
        raise refusals.flow_off(flow)
    username = _NAME.read(given.required("USERNAME"), "authParameters.USERNAME.member")
    check_secret_hash(client, username, given)
    user = user_or_simulated(pool, client, username)
    progress = SignInProgress(flow, given.values.get("DEVICE_KEY") or None)
    context = RequestContext(
        call.world, pool, client, user, call.now, progress, user_agent=call.user_agent
    )
    return FLOWS[flow](context, given)


def check_secret_hash(client: AppClient, username: str, given: Parameters) -> None:
    """Raise where the client has a secret and SECRET_HASH is missing or wrong."""
    secret_hash = given.values.get("SECRET_HASH")
    if client.has_secret and not secret_hash:
        raise refusals.no_secret_hash(client.client_id)
    if not client.check_secret_hash(username, secret_hash):
        raise refusals.wrong_secret_hash(client.client_id)
