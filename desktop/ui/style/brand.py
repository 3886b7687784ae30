"""The program's name and logo in its windows, which an organisation may set."""

from __future__ import annotations

from dataclasses import dataclass

NAME = "Cognito Desk"


@dataclass(frozen=True, slots=True)
class Brand:
    """What windows are called, and the picture in them."""

    title: str = NAME
    logo: str = ""
    """Path of a PNG file; empty for the program's own."""


OWN = Brand()
_current = OWN


def current() -> Brand:
    """The one in use."""
    return _current


def use(brand: Brand) -> None:
    """From now on; before any window is made."""
    global _current  # noqa: PLW0603 — one for the program, as the theme is
    _current = brand
