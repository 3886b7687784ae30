"""The file of known deviations."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

from desktop.qa.known_deviations import BadDeviations, KnownDeviation, parse_deviations
from desktop.qa.plan import all_cases

if TYPE_CHECKING:
    from pathlib import Path


def read_deviations(path: Path) -> tuple[KnownDeviation, ...]:
    """Read it. Raises `BadDeviations`, whose text names the file."""
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8"))
        return parse_deviations(found, {it.info.id for it in all_cases()})
    except OSError as error:
        raise BadDeviations(f"{path}: {error.strerror}") from None
    except (ValueError, BadDeviations) as error:  # TOML and UTF-8 errors are ValueErrors
        raise BadDeviations(f"{path}: {error}") from None
