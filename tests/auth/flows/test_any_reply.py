"""Replies of the right shape with any content: flows end in our errors, never in a crash."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.auth import errors as e
from desktop.auth.asks import Ask
from desktop.auth.challenges import CHALLENGES
from desktop.auth.client import Credentials
from desktop.auth.flows.account import account
from desktop.auth.flows.activate import activate
from desktop.auth.flows.refresh import refresh
from desktop.auth.flows.reset_password import reset_password
from desktop.auth.flows.second_factors import link_app, prefer_method
from desktop.auth.flows.sessions import end_other_sessions
from desktop.auth.flows.sign_in import sign_in
from desktop.auth.replies import Reply
from desktop.auth.session import Session
from desktop.auth.steps import Call, Flow
from desktop.cognito.reply_shapes import shape_problem
from tests.auth.minting import CLIENT, NOW
from tests.auth.transcripts import Play, signed_in

PARAMETERS = (
    "MFAS_CAN_CHOOSE",
    "MFAS_CAN_SELECT",
    "MFAS_CAN_SETUP",
    "requiredAttributes",
    "userAttributes",
    "SALT",
    "SRP_B",
    "SECRET_BLOCK",
    "USER_ID_FOR_SRP",
    "USERNAME",
    "CODE_DELIVERY_DESTINATION",
    "CODE_DELIVERY_DELIVERY_MEDIUM",
    "FRIENDLY_DEVICE_NAME",
    "DEVICE_KEY",
)
text = st.text(max_size=12)
scalars = st.none() | st.booleans() | st.integers() | st.floats() | text
values: st.SearchStrategy[object] = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(text, inner, max_size=3),
    max_leaves=6,
)
parameter = text | values.map(json.dumps) | st.integers().map(lambda n: f"{n:x}")
challenges = st.fixed_dictionaries(
    {"ChallengeName": st.sampled_from([*CHALLENGES, "X"]) | values},
    optional={
        "Session": text | values,
        "AvailableChallenges": st.lists(st.sampled_from([*CHALLENGES, "X"])) | values,
        "ChallengeParameters": st.dictionaries(
            st.sampled_from(PARAMETERS) | text, parameter, max_size=6
        )
        | values,
    },
)
results = st.fixed_dictionaries(
    {},
    optional={
        "IdToken": text | values,
        "AccessToken": text | values,
        "RefreshToken": text | values,
        "NewDeviceMetadata": st.dictionaries(st.sampled_from(["DeviceKey", "DeviceGroupKey"]), text)
        | values,
    },
)
pairs = st.lists(
    st.fixed_dictionaries({"Name": text}, optional={"Value": text | values}), max_size=3
)
bodies = (
    challenges
    | st.fixed_dictionaries({"AuthenticationResult": results | values})
    | st.fixed_dictionaries(
        {},
        optional={
            "Username": text | values,
            "UserAttributes": pairs | values,
            "UserMFASettingList": st.lists(text) | values,
            "PreferredMfaSetting": values,
            "Devices": st.lists(
                st.fixed_dictionaries({"DeviceKey": text | values, "DeviceAttributes": pairs})
            )
            | values,
            "PaginationToken": values,
            "Sessions": st.lists(
                st.fixed_dictionaries(
                    {"SessionId": text | values},
                    optional={"LastLocation": values, "IsCurrentSession": values},
                )
            )
            | values,
            "NextToken": values,
            "SecretCode": text | values,
            "Status": st.sampled_from(["SUCCESS", "ERROR"]) | values,
            "Session": text | values,
            "CodeDeliveryDetails": st.dictionaries(
                st.sampled_from(["Destination", "DeliveryMedium"]), text
            )
            | values,
            "UserConfirmationNecessary": values,
        },
    )
)


def client(auth_flow: str) -> Any:
    return replace(CLIENT, auth_flow=auth_flow)


CREDENTIALS = Credentials("maria.santos", "Correct-horse-1")
SESSION: Session = signed_in()
FLOWS: dict[str, Callable[[], Flow[Any]]] = {
    **{
        name: lambda name=name: sign_in(client(name), CREDENTIALS)  # type: ignore[misc]
        for name in ("USER_PASSWORD_AUTH", "USER_SRP_AUTH", "USER_AUTH", "CUSTOM_AUTH")
    },
    "refresh": lambda: refresh(CLIENT, SESSION),
    "refresh with rotation": lambda: refresh(CLIENT, replace(SESSION, rotates=True)),
    "account": lambda: account(SESSION),
    "end other sessions": lambda: end_other_sessions(SESSION),
    "link an app": lambda: link_app(CLIENT, SESSION),
    "prefer a method": lambda: prefer_method(SESSION),
    "reset": lambda: reset_password(CLIENT, "maria.santos"),
    "activate": lambda: activate(CLIENT, "maria.santos"),
}


@pytest.mark.parametrize("name", FLOWS)
@settings(deadline=None, max_examples=40)
@given(st.lists(bodies, min_size=1, max_size=4))
def test_any_reply_ends_in_an_ask_a_result_or_an_error_of_ours(
    name: str, given_bodies: list[dict[str, object]]
):
    run = Play(FLOWS[name]())
    try:
        for body in given_bodies:
            if isinstance(run.step, Ask) or run.ended:
                return
            if not isinstance(run.step, Call):
                run.throw(e.NotSent("host", "no keys"))
                continue
            if shape_problem(run.step.operation, body):  # the gateway's error, before any flow
                return
            run.send(Reply(body, NOW, 100.0, float(NOW)))
    except e.DeskError:
        pass
