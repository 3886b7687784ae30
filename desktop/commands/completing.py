"""Answers a shell that asks what may follow on the command line: connections and case ids too.

It asks with a variable, `_ARGCOMPLETE`, that nothing else sets; no other start imports this.
"""

from __future__ import annotations

import argparse
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


def complete() -> None:
    """Tell the shell what may follow, and end the process."""
    from argcomplete import autocomplete

    from desktop.commands.parser import whole_parser

    parser = whole_parser()
    _add_completers(parser)
    autocomplete(parser, always_complete_options=False)


def _add_completers(parser: argparse.ArgumentParser) -> None:
    """Say of each option with a value what can stand there; argcomplete would offer files."""
    from argcomplete.completers import DirectoriesCompleter, FilesCompleter

    by_metavar: dict[str, Callable[..., object]] = {
        "NAME_OR_FILE": _profiles,
        "FILE": FilesCompleter(),
        "FILE_OR_URL": FilesCompleter(),
        "DIR": DirectoriesCompleter(),
    }
    for action in parser._actions:  # noqa: SLF001 - argparse has no other list of them
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001 - as above
            for command in action.choices.values():
                _add_completers(command)
        elif action.nargs != 0 and action.choices is None:
            completer = by_metavar.get(str(action.metavar), _nothing)
            if action.dest == "case":
                completer = _cases
            action.completer = completer  # type: ignore[attr-defined]


def _nothing(**_: object) -> tuple[str, ...]:
    """For a value that only a person knows. argcomplete's own for this hides the option too."""
    return ()


def _cases(**_: object) -> list[str]:
    from desktop.qa.plan import all_cases

    return [case.info.id for case in all_cases()]


def _profiles(prefix: str, **_: object) -> Iterator[str]:
    """Names of the profiles, and connection files from here."""
    from argcomplete.completers import FilesCompleter

    from desktop.config.managed.current import managed_profiles_folder
    from desktop.system.folders import profiles_folder

    for folder in (managed_profiles_folder(), profiles_folder()):
        with suppress(OSError):
            yield from (path.stem for path in folder.glob("*.toml"))
    yield from FilesCompleter(allowednames=("toml",))(prefix)
