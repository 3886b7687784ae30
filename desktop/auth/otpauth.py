"""The address in an authenticator app's QR code (Google Authenticator's Key Uri Format)."""

from __future__ import annotations

from urllib.parse import quote


def otpauth_uri(key: str, issuer: str, account: str) -> str:
    """`otpauth://totp/ISSUER:ACCOUNT?secret=KEY&issuer=ISSUER`, each part escaped.

    A colon separates issuer and account, so colons within them become spaces.
    """
    issuer, account = issuer.replace(":", " ").strip(), account.replace(":", " ").strip()
    label = f"{quote(issuer, safe='')}:" if issuer else ""
    named = f"&issuer={quote(issuer, safe='')}" if issuer else ""
    return f"otpauth://totp/{label}{quote(account, safe='')}?secret={quote(key, safe='')}{named}"
