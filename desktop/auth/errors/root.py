"""What all errors have in common."""

from __future__ import annotations


class DeskError(Exception):
    """Root of all errors that this program raises on purpose.

    An error says what happened, so it never changes: what becomes of it afterwards, such as a pause
    before the next try, belongs to who handles it. Constructors write into `vars(self)`.
    """

    def __setattr__(self, name: str, value: object) -> None:
        if not name.startswith("__"):  # Python itself sets __traceback__ and the like
            raise AttributeError(f"{type(self).__name__} never changes: {name} can't be set")
        super().__setattr__(name, value)

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"{type(self).__name__} never changes: {name} can't be deleted")
