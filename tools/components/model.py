"""A component, and the list of them that goes along with the program."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import Any

LIST = "components.json"
"""In the folder of the licence texts."""


@dataclass(frozen=True, slots=True)
class Part:
    """The work of others that a component has in its own files."""

    name: str
    licence: str
    """A SPDX expression."""
    version: str = ""
    """Empty where the component doesn't tell."""


@dataclass(frozen=True, slots=True)
class Component:
    """A library, a package, or this program itself."""

    name: str
    """Unique; also the name of its folder of texts."""
    version: str
    licence: str
    """A SPDX expression, or names as its packager writes them."""
    purl: str
    """Its package URL; says which registry, and names no host."""
    texts: tuple[str, ...] = ()
    """Paths in the folder of the licence texts."""
    files: tuple[str, ...] = ()
    """Paths in the folder that the programs take their files from."""
    parts: tuple[Part, ...] = ()
    source: str = ""
    """Where its source is to be had, where that isn't plain from `purl`."""


def to_json(components: tuple[Component, ...]) -> str:
    """The content of `LIST`, equal for equal components."""
    ordered = sorted(components, key=lambda it: it.name.lower())
    return json.dumps([asdict(it) for it in ordered], indent=1, sort_keys=True) + "\n"


def from_json(text: str) -> tuple[Component, ...]:
    """The components in the content of `LIST`."""
    return tuple(_component(each) for each in json.loads(text))


def _component(found: dict[str, Any]) -> Component:
    lists: dict[str, Any] = {name: tuple(found[name]) for name in ("texts", "files")}
    lists["parts"] = tuple(Part(**each) for each in found["parts"])
    return Component(**{**found, **lists})
