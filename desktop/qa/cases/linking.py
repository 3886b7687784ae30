"""Linking an authenticator app at a sign-in, which several cases begin with."""

from __future__ import annotations

import base64
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.qa.environment import Blocked
from desktop.qa.totp import totp

if TYPE_CHECKING:
    from desktop.qa.execution import Execution
    from desktop.qa.reply import Reply


@dataclass(frozen=True, slots=True)
class Linked:
    """An authenticator app that was linked just now."""

    code: str = field(repr=False)
    """That it was verified with."""
    secret: bytes = field(repr=False)
    reply: Reply
    """To the answer to MFA_SETUP: tokens."""


def app_secret(link: Reply) -> bytes:
    """The secret of AssociateSoftwareToken's reply. Raises `Blocked` where there is none."""
    text = str(link.answer.body.get("SecretCode", ""))
    if not text:
        raise Blocked(f"no authenticator app can be linked: {link}")
    return base64.b32decode(text + "=" * (-len(text) % 8), casefold=True)


def link_app(run: Execution) -> Linked:
    """MFA_SETUP with an authenticator app. Raises `Blocked` where it can't be linked."""
    start = run.initiate()
    if start.challenge != "MFA_SETUP":
        raise Blocked(f"no authenticator app can be linked at a sign-in: {start}")
    link = run.call("AssociateSoftwareToken", {"Session": start.session})
    secret = app_secret(link)
    code = totp(secret, run.environment.now())
    run.redaction.know(code, "code")
    verified = run.call("VerifySoftwareToken", {"Session": link.session, "UserCode": code})
    run.expect_success(verified)
    reply = run.respond(start, {}, session=verified.session)
    return Linked(code, secret, reply)
