"""What Amplify wrote before Gen 2, such as aws-exports.js and amplifyconfiguration.json.

There are two shapes, one of the JavaScript libraries and one of the mobile ones. What an app writes
by hand for `Amplify.configure` is a third, and has the newer names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.config.key_values import AUTH_FLOWS
from desktop.setup.discovery.found import Candidate, Found, Source
from desktop.setup.discovery.json_object import number_at, objects_at, text_at, texts_at
from desktop.setup.discovery.password_policy import rules
from desktop.setup.discovery.values import checked

if TYPE_CHECKING:
    from collections.abc import Mapping

_REQUIRES = {
    "REQUIRES_UPPERCASE": "upper",
    "REQUIRES_LOWERCASE": "lower",
    "REQUIRES_NUMBERS": "digit",
    "REQUIRES_SYMBOLS": "symbol",
}
_MOBILE = ("auth", "plugins", "awsCognitoAuthPlugin")


def read_amplify_configuration(content: Mapping[str, object]) -> Found | None:
    """None for another kind of file. Raises `NothingFound`."""
    candidates = [*_of_javascript(content), *_of_mobile(content), *_of_an_app(content)]
    if not candidates:
        return None
    return Found(Source.AMPLIFY_CONFIGURATION, tuple(checked(each) for each in candidates))


def _of_javascript(content: Mapping[str, object]) -> list[Candidate]:
    pool = text_at(content, "aws_user_pools_id")
    if not pool:
        return []
    candidate = Candidate(
        region=text_at(content, "aws_cognito_region"),
        user_pool_id=pool,
        client_id=text_at(content, "aws_user_pools_web_client_id"),
        auth_flow=_flow(text_at(content, "authenticationFlowType")),
        password_rules=_rules(objects_at(content, "aws_cognito_password_protection_settings")),
    )
    return [candidate]


def _of_mobile(content: Mapping[str, object]) -> list[Candidate]:
    plugin = objects_at(content, *_MOBILE) or content  # awsconfiguration.json has no plugins
    found = []
    for name in objects_at(plugin, "CognitoUserPool"):
        pool = objects_at(plugin, "CognitoUserPool", name)
        auth = objects_at(plugin, "Auth", name)
        if not text_at(pool, "PoolId"):
            continue
        secret = text_at(pool, "AppClientSecret")
        candidate = Candidate(
            name="" if name == "Default" else name,
            region=text_at(pool, "Region"),
            user_pool_id=text_at(pool, "PoolId"),
            client_id=text_at(pool, "AppClientId"),
            client_secret=secret,
            needs_secret=True if secret else None,
            auth_flow=_flow(text_at(auth, "authenticationFlowType")),
            password_rules=_rules(objects_at(auth, "passwordProtectionSettings")),
        )
        found.append(candidate)
    return found


def _of_an_app(content: Mapping[str, object]) -> list[Candidate]:
    auth = objects_at(content, "Auth", "Cognito") or objects_at(content, "Auth")
    pool = text_at(auth, "userPoolId")
    if not pool:
        return []
    client = text_at(auth, "userPoolClientId") or text_at(auth, "userPoolWebClientId")
    flow = _flow(text_at(auth, "authenticationFlowType"))
    return [Candidate("", text_at(auth, "region"), pool, client, auth_flow=flow)]


def _flow(text: str) -> str:
    return text if text in AUTH_FLOWS else ""


def _rules(settings: Mapping[str, object]) -> str:
    required = texts_at(settings, "passwordPolicyCharacters")
    kinds = [kind for name, kind in _REQUIRES.items() if name in required]
    return rules(number_at(settings, "passwordPolicyMinLength"), kinds)
