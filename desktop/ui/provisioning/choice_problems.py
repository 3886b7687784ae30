"""What is wrong of the choices for a pool, each by its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.setup.provisioning.choices import PARAMETERS, Choices, parse_pairs
from desktop.setup.provisioning.invitation import is_phone, is_user_name
from desktop.ui.provisioning.choice_texts import PHONE, REGION, STACK, TAGS, USER_NAME

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from desktop.ui.provisioning.choice_texts import ChoiceText

NEED_PLAN = ("PasskeyDomain", "EmailSenderArn")


def tags_of(text: str) -> tuple[tuple[str, str], ...]:
    """Keys with their values. Raises `ValueError` for what is none."""
    pairs = parse_pairs([it.strip() for it in text.split(",") if it.strip()])
    return tuple((key.strip(), value.strip()) for key, value in pairs)


def choice_problems(texts: Iterable[ChoiceText], values: Mapping[str, str]) -> dict[str, str]:
    """A sentence for each that can't be; what is only missing counts, too."""
    found = {it.name: it.wrong for it in texts if not _fits(it.name, values)}
    if values["Plan"] == "LITE":
        needs = QCoreApplication.translate(
            "PoolChoices", "This needs the plan Essentials or Plus; Lite is chosen below."
        )
        found |= {name: needs for name in NEED_PLAN if values[name]}
    if values["EmailFrom"] and not values["EmailSenderArn"]:
        found["EmailFrom"] = QCoreApplication.translate(
            "PoolChoices", "This goes with a sender of codes by email only."
        )
    return found


def _fits(name: str, values: Mapping[str, str]) -> bool:
    value = values[name]
    if name in PARAMETERS:
        return not PARAMETERS[name].problem(value)
    if name in (USER_NAME, PHONE) and not (values[USER_NAME] or values[PHONE]):
        return True
    return _CHECKS[name](value)


def _is_stack(text: str) -> bool:
    return bool(text) and not Choices(text).problems()


def _is_region(text: str) -> bool:
    return not PARAMETERS["SmsRegion"].problem(text)


def _are_tags(text: str) -> bool:
    try:
        return not Choices(tags=tags_of(text)).problems()
    except ValueError:
        return False


_CHECKS: Mapping[str, Callable[[str], bool]] = {
    STACK: _is_stack,
    REGION: _is_region,
    TAGS: _are_tags,
    USER_NAME: is_user_name,
    PHONE: is_phone,
}
