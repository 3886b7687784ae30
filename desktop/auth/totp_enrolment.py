"""Linking an authenticator app: its key, and the first code that it shows (TOTP, RFC 6238)."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from desktop.auth import errors as e
from desktop.auth.asks import AskAppLink, CodeEntered, OtherMethodWanted
from desktop.auth.calls import call
from desktop.auth.otpauth import otpauth_uri

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.auth.client import AppClient
    from desktop.auth.replies import Reply
    from desktop.auth.steps import Flow

ASK_AGAIN = (
    e.CodeMismatch,
    e.CodeAlreadyUsed,
    e.CodeExpired,
    e.TransportError,
    e.TooManyRequests,
    e.Blocked,
    e.ServiceFault,
)


def link_app(
    client: AppClient,
    authorization: Mapping[str, object],
    account: str,
    *,
    other_methods: bool = False,
) -> Flow[Reply | None]:
    """VerifySoftwareToken's reply, once a code was right; None when another method is wanted.

    `authorization`: `{"Session": …}` of a challenge, or `{"AccessToken": …}`. After a wrong code
    the key stays the same, so that it needn't be scanned again.
    """
    made = yield from call("AssociateSoftwareToken", authorization)
    if made.session is not None:
        authorization = {"Session": made.session}
    key = cast("str", made.body["SecretCode"])
    uri = otpauth_uri(key, client.name, account)
    problem: e.DeskError | None = None
    while True:
        answer = yield AskAppLink(key, uri, account, client.name, other_methods, problem)
        if isinstance(answer, OtherMethodWanted):
            return None
        if not isinstance(answer, CodeEntered):
            raise TypeError(f"a code was due, not {type(answer).__name__}")
        try:
            verified = yield from call(
                "VerifySoftwareToken", {**authorization, "UserCode": answer.code}
            )
        except ASK_AGAIN as error:
            problem = error
            continue
        if verified.body.get("Status") == "SUCCESS":
            return verified
        if verified.session is not None:
            authorization = {"Session": verified.session}
        problem = e.CodeMismatch(e.Refusal("VerifySoftwareToken", "EnableSoftwareTokenMFA"))
