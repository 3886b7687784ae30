"""Whether a successful reply is one that Cognito sends.

botocore turns an HTML page, an empty or a cut body with status 200 into `{}`, and passes on
members of any type: without this a captive portal would sign people in.
"""

from __future__ import annotations

from collections.abc import Mapping

TOKENS = ("IdToken", "AccessToken")


def fault_in(operation: str, body: Mapping[str, object]) -> str:
    """What is wrong with the reply, or "" when nothing is."""
    if operation == "GetTokensFromRefreshToken":
        return _fault_in_tokens(body.get("AuthenticationResult"))
    if operation in {"InitiateAuth", "RespondToAuthChallenge"}:
        if body.get("ChallengeName") is not None:
            return _fault_in_challenge(body)
        return _fault_in_tokens(body.get("AuthenticationResult"))
    return ""


def _fault_in_challenge(body: Mapping[str, object]) -> str:
    if not isinstance(body["ChallengeName"], str):
        return "ChallengeName is not text"
    session = body.get("Session")
    if session is not None and not isinstance(session, str):
        return "Session is not text"
    parameters = body.get("ChallengeParameters")
    if parameters is None:
        return ""
    if not isinstance(parameters, Mapping):
        return "ChallengeParameters is not an object"
    if not all(isinstance(value, str) for value in parameters.values()):
        return "ChallengeParameters has a value that is not text"
    return ""


def _fault_in_tokens(result: object) -> str:
    if not isinstance(result, Mapping):
        return "neither a challenge nor tokens"
    for name in TOKENS:
        if not isinstance(result.get(name), str):
            return f"{name} is missing"
    refresh_token = result.get("RefreshToken")
    if refresh_token is not None and not isinstance(refresh_token, str):
        return "RefreshToken is not text"
    return ""
