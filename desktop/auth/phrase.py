"""Texts of packages without Qt, in words that a window can say in another language.

What checks of tokens expect and find, and what the doctor finds in a pool's settings.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from collections.abc import Mapping


class Phrase(str):
    """An English text, which also has the parts that it is made of.

    It is a string to everything that prints, compares or writes JSON. `template` is a literal
    wherever one is made: `tools/texts_without_qt.py` collects those for the translators.
    """

    __slots__ = ("template", "values")

    template: str
    """With `{name}` for each of `values`."""
    values: Mapping[str, object]
    """Some may be phrases themselves."""

    def __new__(cls, template: str, **values: object) -> Self:
        """The text: `template` with the values in it."""
        made = super().__new__(cls, template.format(**values))
        made.template = template
        made.values = values
        return made

    def __deepcopy__(self, _: object) -> Self:
        return self  # made of its own text it would look for names in what a value says
