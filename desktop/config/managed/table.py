"""What can be set for a whole computer: one line for each key. The ADMX template has the same."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from desktop.config.key_values import value_problem

if TYPE_CHECKING:
    from collections.abc import Mapping


class Kind(Enum):
    """What the value of a key is."""

    SWITCH = "true or false; as a policy a DWORD, 1 or 0"
    TEXT = "text"
    FILE = "the path of a file; in settings.toml it may be relative to its folder"


@dataclass(frozen=True, slots=True)
class Key:
    """One key of `settings.toml`, and the policy of the same meaning."""

    name: str
    kind: Kind
    of_profile: bool = False
    """Whether it takes the place of the key of this name in every profile."""

    @property
    def policy(self) -> str:
        """The name of the value in the registry: `keep_signed_in` is KeepSignedIn."""
        return "".join(part.capitalize() for part in self.name.split("_"))


KEYS: Mapping[str, Key] = {
    key.name: key
    for key in (
        Key("default_connection", Kind.TEXT),
        Key("own_connections", Kind.SWITCH),
        Key("keep_signed_in", Kind.SWITCH, of_profile=True),
        Key("qa_tools", Kind.SWITCH, of_profile=True),
        Key("practice_pool", Kind.SWITCH),
        Key("support", Kind.TEXT, of_profile=True),
        Key("proxy", Kind.TEXT, of_profile=True),
        Key("ca_bundle", Kind.FILE, of_profile=True),
        Key("endpoint_overrides", Kind.SWITCH, of_profile=True),
        Key("mask_phone_numbers", Kind.SWITCH),
        Key("title", Kind.TEXT),
        Key("logo", Kind.FILE),
        Key("language", Kind.TEXT),
    )
}
LONGEST_TITLE = 60
_RULES: Mapping[str, tuple[str, str]] = {
    "default_connection": (r"[^/\\\x00]{1,100}", 'the name of a profile\'s file, such as "staff"'),
    "title": (rf".{{1,{LONGEST_TITLE}}}", f"a title of up to {LONGEST_TITLE} characters"),
    "logo": (r".*\.png", "the path of a .png file"),
    "language": (r"[a-z]{2,3}", 'the code of a language, such as "de"'),
}


def problem_of(key: Key, value: object) -> str | None:
    """What the value must be, as a sentence; None for one that this key can have."""
    if key.of_profile:
        return value_problem(key.name, value)
    if key.kind is Kind.SWITCH:
        return None if type(value) is bool else "must be true or false, without quotes."
    if not isinstance(value, str) or not value.strip() or not value.isprintable():
        return 'must be text in quotes, such as "…".'
    pattern, example = _RULES[key.name]
    fits = re.fullmatch(pattern, value, re.IGNORECASE if key.kind is Kind.FILE else 0)
    return None if fits else f"must be {example}."
