"""Bytes of any kind as a reply: a reply of the right shape, or an error of ours."""

from __future__ import annotations

import json
from typing import Any

import pytest
from botocore.awsrequest import AWSResponse
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.auth import errors as e
from desktop.auth.replies import Reply
from desktop.auth.steps import Call
from desktop.cognito.capped_body import BufferedBody
from desktop.cognito.reply_shapes import CHECKS, shape_problem
from tests.cognito.gateway_calls import gateway

MEMBERS = (
    *("ChallengeName", "Session", "ChallengeParameters", "AvailableChallenges"),
    *("AuthenticationResult", "CodeDeliveryDetails", "SecretCode", "Status"),
    *("Username", "UserAttributes", "UserMFASettingList", "PreferredMfaSetting", "Devices"),
    *("UserConfirmationNecessary", "PaginationToken", "__type", "message", "ResponseMetadata"),
    *("IdToken", "AccessToken", "ExpiresIn", "NewDeviceMetadata", "DeviceKey", "Name", "Value"),
    *("Sessions", "SessionId", "LastLocation", "CreateDate", "NextToken", "City"),
    *("DeviceCreateDate", "DeviceAttributes", "DeviceLastAuthenticatedDate"),
)
values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(MEMBERS), inner, max_size=4)
    ),
    max_leaves=8,
)
bodies = st.dictionaries(st.sampled_from(MEMBERS), values, max_size=5)
bytes_ = st.binary(max_size=60) | bodies.map(lambda body: json.dumps(body).encode())
headers = st.dictionaries(
    st.sampled_from(["date", "content-type", "x-amzn-requestid", "x-amzn-errortype"]),
    st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=40),
)


@pytest.mark.parametrize("operation", CHECKS)
@settings(deadline=None, max_examples=50)
@given(body=bytes_, status=st.sampled_from([200, 200, 200, 204, 302, 400, 403, 500]), head=headers)
def test_any_bytes_are_a_reply_or_an_error_of_ours(
    operation: str, body: bytes, status: int, head: dict[str, str]
):
    def answer(request: Any, **_: object) -> AWSResponse:
        return AWSResponse(request.url, status, head, BufferedBody(body))

    desk = CONNECTED
    events = desk._client().meta.events
    events.register_first("before-send.cognito-idp", answer)
    try:
        reply = desk.perform(Call(operation, {}))
    except e.DeskError as error:
        assert not isinstance(error, e.UnexpectedError)
    else:
        assert isinstance(reply, Reply)
        assert shape_problem(operation, reply.body) == ""
    finally:
        events.unregister("before-send.cognito-idp", answer)


CONNECTED = gateway("http://127.0.0.1:9")
