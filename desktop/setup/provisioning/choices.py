"""What a pool is to be like: the parameters of the template, checked before anything is asked."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

USUAL_STACK = "cognito-desk"
_STACK_NAME = r"[A-Za-z][A-Za-z0-9-]{0,127}"
_TAG = r"[\w\s.:/=+\-@]{1,128}"
MAX_TAGS = 49


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter of the template; a test holds them equal to it."""

    usual: str
    pattern: str
    must_be: str
    """As a sentence says it after "must be"."""
    least: int | None = None
    most: int | None = None

    def problem(self, value: str) -> str:
        """Why it can't be this, after the parameter's name; empty for one that can."""
        in_range = (
            self.least is None
            or self.most is None
            or (value.isdecimal() and self.least <= int(value) <= self.most)
        )
        fits = re.fullmatch(self.pattern, value, re.ASCII) and in_range
        return "" if fits else f"must be {self.must_be}"


def _count(usual: int, least: int, most: int, unit: str) -> Parameter:
    return Parameter(str(usual), r"\d{1,4}", f"{least} to {most} {unit}", least, most)


PARAMETERS: Mapping[str, Parameter] = {
    "PoolName": Parameter(
        "Staff", r"[\w\s+=,.@-]{1,100}", "1 to 100 letters, digits, blanks and +=,.@-"
    ),
    "AuthenticatorApps": Parameter("yes", "yes|no", "yes or no"),
    "PasskeyDomain": Parameter(
        "", r"(?=.{0,63}$)([a-z0-9-]+(\.[a-z0-9-]+)+)?", "a domain, or nothing for no passkeys"
    ),
    "EmailSenderArn": Parameter(
        "",
        r"(arn:[\w-]+:ses:[\w-]+:\d{12}:identity/.+)?",
        "the ARN of an identity in Amazon SES, or nothing for no codes by email",
    ),
    "EmailFrom": Parameter("", r"([^@\s]+@[^@\s]+|[^@]+<[^@\s]+@[^@\s]+>)?", "an email address"),
    "Plan": Parameter("ESSENTIALS", "LITE|ESSENTIALS|PLUS", "LITE, ESSENTIALS or PLUS"),
    "SmsRegion": Parameter(
        "", r"([a-z]+(-[a-z]+)+-\d+)?", "a Region, or nothing for the pool's own"
    ),
    "CodeText": Parameter(
        "{####} is your sign-in code.",
        r"(?s)(?=.{6,140}$).*\{####\}.*",
        "6 to 140 characters with {####} where the code goes",
    ),
    "CodeMinutes": _count(3, 3, 15, "minutes"),
    "SignInDays": _count(1, 1, 3650, "days"),
    "TokenMinutes": _count(60, 5, 1440, "minutes"),
    "PasswordLength": _count(12, 8, 99, "characters"),
    "DeletionProtection": Parameter("ACTIVE", "ACTIVE|INACTIVE", "ACTIVE or INACTIVE"),
}


@dataclass(frozen=True, slots=True)
class Choices:
    """What was chosen. Other parameters stay as they are, or as the template has them."""

    stack: str = USUAL_STACK
    parameters: tuple[tuple[str, str], ...] = ()
    tags: tuple[tuple[str, str], ...] = ()

    def problems(self) -> tuple[str, ...]:
        """What can't be, a sentence each; empty for choices that can be carried out."""
        found = []
        if not re.fullmatch(_STACK_NAME, self.stack, re.ASCII):
            found.append(
                f"The stack's name can't be {self.stack!r}: letters, digits and hyphens, a letter "
                "first, 128 at most."
            )
        for name, value in self.parameters:
            if name not in PARAMETERS:
                found.append(f"There is no parameter {name}. Known: {', '.join(PARAMETERS)}.")
            elif problem := PARAMETERS[name].problem(value):
                found.append(f"{name} {problem}, not {value!r}.")
        chosen = dict(self.parameters)
        if chosen.get("Plan") == "LITE" and (
            chosen.get("PasskeyDomain") or chosen.get("EmailSenderArn")
        ):
            found.append("Passkeys and codes by email need Plan ESSENTIALS or PLUS.")
        for key, value in self.tags:
            if not re.fullmatch(_TAG, key) or not re.fullmatch(f"({_TAG})?", value):
                found.append(f"A tag can't be {key}={value}.")
        if len(self.tags) > MAX_TAGS:
            found.append(f"At most {MAX_TAGS} tags.")
        return tuple(found)


def parse_pairs(texts: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """NAME=VALUE, each. Raises `ValueError` with the one that is none."""
    pairs = []
    for text in texts:
        name, equals, value = text.partition("=")
        if not equals or not name:
            raise ValueError(text)
        pairs.append((name, value))
    return tuple(pairs)
