"""From botocore's exceptions to `AwsProblem`. Slow to import (botocore)."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from botocore import exceptions as b
from botocore.parsers import ResponseParserError

from desktop.auth.errors import DeskError, ProxyRefused, SettingUnusable, UntrustedCertificate
from desktop.setup.provisioning.problems import AwsProblem, Cause

if TYPE_CHECKING:
    from collections.abc import Mapping

MAX_DETAIL = 500
"""Characters of the service's words that are kept."""
BY_CLASS: tuple[tuple[tuple[type[Exception], ...], Cause], ...] = (
    ((b.ProfileNotFound,), Cause.NO_PROFILE),
    ((b.ConfigParseError, b.ConfigNotFound, b.InvalidConfigError), Cause.CONFIG_UNREADABLE),
    ((b.NoRegionError, b.InvalidRegionError), Cause.NO_REGION),
    ((b.SSOError, b.TokenRetrievalError), Cause.SIGN_IN_NEEDED),
    ((b.RefreshWithMFAUnsupportedError,), Cause.EXPIRED),
    (
        (b.NoCredentialsError, b.PartialCredentialsError, b.CredentialRetrievalError),
        Cause.NO_CREDENTIALS,
    ),
    ((b.SSLError,), Cause.CERTIFICATE),
    ((b.HTTPClientError, b.ConnectionError), Cause.UNREACHABLE),
)
"""The first row counts."""
BY_CODE = {
    **dict.fromkeys(("ExpiredToken", "ExpiredTokenException", "RequestExpired"), Cause.EXPIRED),
    **dict.fromkeys(
        (
            "InvalidClientTokenId",
            "UnrecognizedClientException",
            "SignatureDoesNotMatch",
            "InvalidSignatureException",
            "AuthFailure",
            "MissingAuthenticationToken",
        ),
        Cause.REFUSED,
    ),
    **dict.fromkeys(
        (
            "AccessDenied",
            "AccessDeniedException",
            "UnauthorizedOperation",
            "AuthorizationError",
            "AuthorizationErrorException",
        ),
        Cause.NO_PERMISSION,
    ),
    **dict.fromkeys(("LimitExceeded", "LimitExceededException"), Cause.QUOTA),
    **dict.fromkeys(("Throttling", "ThrottlingException"), Cause.TOO_MANY_REQUESTS),
    "TooManyRequestsException": Cause.TOO_MANY_REQUESTS,
}
WRONG_CODE = "MultiFactorAuthentication failed"
"""As STS says it, where a role asked for an MFA code."""


def problem_from(error: Exception, action: str) -> AwsProblem:
    """The cause of an exception of botocore or on the way; `action` is what was called."""
    if isinstance(error, DeskError):
        return _on_the_way(error, action)
    if isinstance(error, b.ClientError):
        return _refusal(error.response, error.operation_name, action)
    for classes, cause in BY_CLASS:
        if isinstance(error, classes):
            return AwsProblem(cause, action, _detail(cause, error))
    if isinstance(error, ResponseParserError):
        return AwsProblem(Cause.NOT_ACCEPTED, action, "an answer that can't be read")
    return AwsProblem(Cause.NOT_ACCEPTED, action, type(error).__name__)


def _on_the_way(error: DeskError, action: str) -> AwsProblem:
    if isinstance(error, SettingUnusable):
        return AwsProblem(Cause.SETTING, action, str(error))
    if isinstance(error, ProxyRefused):
        return AwsProblem(Cause.PROXY, action, f"{error.proxy} ({', '.join(error.schemes)})")
    host = getattr(error, "host", "")
    if isinstance(error, UntrustedCertificate):
        signed = f" (signed by {error.issuer})" if error.issuer else ""
        return AwsProblem(Cause.CERTIFICATE, action, f"{host}{signed}")
    return AwsProblem(Cause.UNREACHABLE, action, host)


def _refusal(response: Mapping[str, object], operation: str, action: str) -> AwsProblem:
    told = response.get("Error")
    found = told if isinstance(told, dict) else {}
    code, message = str(found.get("Code", "")), str(found.get("Message", ""))[:MAX_DETAIL]
    if operation.startswith("AssumeRole"):  # on the way to the credentials
        action = f"sts:{operation}"
        if WRONG_CODE in message:
            return AwsProblem(Cause.MFA_CODE_REFUSED, action, message, code)
    cause = BY_CODE.get(code, Cause.NOT_ACCEPTED)
    return AwsProblem(cause, action, message or code, code)


def _detail(cause: Cause, error: Exception) -> str:
    """Of our own making: botocore's texts may repeat a request."""
    kwargs = getattr(error, "kwargs", {})
    if cause is Cause.NO_PROFILE:
        return str(kwargs.get("profile", ""))
    if cause is Cause.CONFIG_UNREADABLE:
        return str(kwargs.get("path", ""))
    if cause in (Cause.UNREACHABLE, Cause.CERTIFICATE):
        return urlsplit(str(kwargs.get("endpoint_url", ""))).netloc
    return ""
