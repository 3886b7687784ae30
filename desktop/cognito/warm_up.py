"""One call that is not sent, so that the first real one has nothing left to prepare.

At a client's first call botocore resolves the endpoint by its rules and builds serializer and
parser, which takes as long as the call itself.
"""

from __future__ import annotations

from typing import Any

from botocore.awsrequest import AWSResponse

from desktop.cognito.capped_body import BufferedBody

BEFORE_SEND = "before-send.cognito-idp.RespondToAuthChallenge"


def warm_up(client: Any) -> None:  # noqa: ANN401 — boto3 makes its classes at run time
    """Make a call up to the point where it would be sent, and answer it here."""

    def answer(request: Any, **_: object) -> AWSResponse:  # noqa: ANN401
        return AWSResponse(request.url, 200, {}, BufferedBody(b"{}"))

    client.meta.events.register(BEFORE_SEND, answer)
    try:
        client.respond_to_auth_challenge(ClientId="warmup", ChallengeName="SMS_MFA")
    finally:
        client.meta.events.unregister(BEFORE_SEND, answer)
