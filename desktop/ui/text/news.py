"""What is new, in plain words for staff: made of CHANGELOG.md by `tools/changelog.py`."""

# ruff: noqa: E501

from __future__ import annotations

NEWS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "",
        "",
        (
            "Sign in with a second step by text message, authenticator app or email; Cognito Desk keeps you signed in if you like.",
            "The window says who is signed in and until when; the Account menu changes password, phone, email and devices.",
            "Cognito Desk speaks German, follows light, dark and high contrast, and can be used by keyboard and screen reader.",
            "When signing in does not work, Help → Copy diagnostics copies what support asks for, without anything secret.",
            "Help → What's new tells what changed from version to version.",
        ),
    ),
)
"""Newest first: the version's number and its date, both empty before a release; the entries, which
are translated in the context "News"."""
