"""Requests and replies as evidence may show them."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping, Sequence

from desktop.auth.phone_numbers import without_phone_numbers
from desktop.auth.secret_members import FINGERPRINTED, KINDS

MASKED = frozenset({"phone_number", "email"})
"""Attributes of which the last characters stay."""
MASKED_KIND = "phone number or email address"
FINGERPRINT_LENGTH = 8
SHOWN_CHARACTERS = 4
SHORTEST_RANDOM = 20
"""Of tokens and sessions."""
MOST_SEEN = 100
MIN_SECRET_LENGTH = 4
"""Shorter values of a secret, such as a code of three digits, are found by their member only."""


def fingerprint(value: str) -> str:
    """The first hex digits of the value's SHA-256: for long random values only."""
    return hashlib.sha256(value.encode()).hexdigest()[:FINGERPRINT_LENGTH]


class Redaction:
    """Knows the secrets of one run by their members' names, and by value those it was told."""

    def __init__(self) -> None:
        self._values: dict[str, str] = {}
        self._seen: dict[str, str] = {}
        """What takes the place of tokens and sessions, the newest last: a service may echo them."""
        self._kinds: set[str] = set()

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of values that were taken out so far."""
        return tuple(sorted(self._kinds))

    def know(self, value: str, kind: str) -> None:
        """Take this value out wherever it stands from now on, inside of other texts as well."""
        if len(value) >= MIN_SECRET_LENGTH:
            self._values[value] = kind

    @property
    def known(self) -> int:
        """How many secrets were told by value."""
        return len(self._values)

    def finds_in(self, text: str, public: str = "") -> tuple[str, ...]:
        """The kinds of known secrets that stand in the text; none should.

        `public`: texts of the plan. A value in there, such as a wrong code of 000000, is no secret.
        """
        found = {kind for value, kind in self._values.items() if _stands_in(value, text, public)}
        return tuple(sorted(found))

    def json(self, body: object) -> str:
        """The body as JSON text, without secrets."""
        return json.dumps(self._of("", body), ensure_ascii=False, indent=1)

    def text(self, text: str) -> str:
        """The text without numbers of phones, values that are known and those seen lately."""
        if len(text) >= SHORTEST_RANDOM:
            for value, instead in self._seen.items():
                text = text.replace(value, instead)
        for value in sorted(self._values, key=len, reverse=True):
            if value in text:
                kind = self._values[value]
                # A code may be part of a longer number, such as a time.
                pattern = rf"(?<!\d){value}(?!\d)" if value.isdecimal() else re.escape(value)
                text, count = re.subn(pattern, self._out(kind), text)
                if count:
                    self._kinds.add(kind)
        masked = without_phone_numbers(text)
        if masked != text:
            self._kinds.add(MASKED_KIND)
        return masked

    def _of(self, name: str, value: object) -> object:
        if name in KINDS and value and not isinstance(value, str):
            return self._out(KINDS[name])  # of a wrong kind, and a secret all the same
        if isinstance(value, Mapping):
            attribute = value.get("Name")
            if attribute in MASKED and isinstance(value.get("Value"), str):
                return {**value, "Value": self._masked(str(value["Value"]))}
            return {self.text(str(key)): self._of(str(key), each) for key, each in value.items()}
        if isinstance(value, str):
            return self._text_of(name, value)
        if isinstance(value, Sequence):
            return [self._of(name, each) for each in value]
        return value

    def _text_of(self, name: str, value: str) -> str:
        if name in FINGERPRINTED and value:
            instead = self._out(FINGERPRINTED[name], fingerprint(value))
            if len(value) >= SHORTEST_RANDOM:
                self._seen.pop(value, None)
                self._seen[value] = instead
                if len(self._seen) > MOST_SEEN:
                    del self._seen[next(iter(self._seen))]
            return instead
        if name in KINDS and value:
            return self._out(KINDS[name])
        if name in MASKED:
            return self._masked(value)
        return self.text(value)

    def _out(self, kind: str, detail: str = "") -> str:
        self._kinds.add(kind)
        return f"‹{kind} {detail}›" if detail else f"‹{kind}›"

    def _masked(self, value: str) -> str:
        self._kinds.add(MASKED_KIND)
        return f"…{value[-SHOWN_CHARACTERS:]}"


def _stands_in(value: str, text: str, public: str) -> bool:
    if value not in text or value in public:
        return False
    # Six digits are part of many an identifier.
    return not value.isdecimal() or bool(
        re.search(rf"(?<![0-9A-Za-z]){value}(?![0-9A-Za-z])", text)
    )
