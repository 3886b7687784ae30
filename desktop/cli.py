"""The command line. Exit 2 everywhere for wrong usage or a broken profile, reason on stderr."""

from __future__ import annotations

import argparse
import builtins
import gc
import os
import sys
from typing import TYPE_CHECKING

from desktop.commands.parser import plain_start, window_parser
from desktop.system import core_dumps
from desktop.system.planted_code import ignore_planted_code
from desktop.system.standard_streams import write_utf8_lines

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop.qa.model.record import RunRecord
    from desktop.ui.text.problem import Problem

WRONG_USAGE = 2
INTERRUPTED = 130
"""Exit status after Ctrl+C: 128 and the number of SIGINT, as shells have it."""


def run(arguments: Sequence[str]) -> int:
    """Parse and run; the exit code. Raises `SystemExit` for --help and wrong usage."""
    try:
        return _run(arguments)
    except KeyboardInterrupt:
        return INTERRUPTED


def _run(arguments: Sequence[str]) -> int:
    core_dumps.disable()
    ignore_planted_code()
    if "_ARGCOMPLETE" in os.environ:  # a shell asks what may follow
        from desktop.commands.completing import complete

        complete()
    if sys.platform == "win32":
        write_utf8_lines()
    command = _COMMANDS.get(arguments[0]) if arguments else None
    if command is not None:
        return command(arguments[1:])
    if len(arguments) == 1 and (_is_file(arguments[0]) or _is_link(arguments[0])):
        return _open(arguments[0])
    if (plain := plain_start(arguments)) is not None:
        return _window(plain)
    parser = window_parser()
    options = parser.parse_args(arguments)
    if options.command is not None and arguments[0] != options.command:
        parser.error(f"{options.command} takes none of the window's options")
    if options.practice_port and not options.practice:
        parser.error("--practice-port goes with --practice")
    return _window(options)


def _verify(arguments: Sequence[str]) -> int:
    from desktop.commands import verify

    core_dumps.hide_memory()  # a token is read; the window hides it after its first paint
    # A parser of its own, since this command's errors are JSON.
    parser = argparse.ArgumentParser(prog="cognito-desk verify")
    verify.configure(parser)
    return verify.main(parser.parse_args(arguments))


def _token(arguments: Sequence[str]) -> int:
    from desktop.commands import token

    core_dumps.hide_memory()
    parser = argparse.ArgumentParser(prog="cognito-desk token")
    token.configure(parser)
    return token.main(parser.parse_args(arguments))


def _quit(arguments: Sequence[str]) -> int:
    from desktop.commands import quit as quit_command

    parser = argparse.ArgumentParser(prog="cognito-desk quit")
    quit_command.configure(parser)
    return quit_command.main(parser.parse_args(arguments))


def _forget(arguments: Sequence[str]) -> int:
    from desktop.commands import forget

    core_dumps.hide_memory()  # keys are read to be deleted
    parser = argparse.ArgumentParser(prog="cognito-desk forget")
    forget.configure(parser)
    return forget.main(parser.parse_args(arguments))


def _doctor(arguments: Sequence[str]) -> int:
    from desktop.commands import doctor

    core_dumps.hide_memory()  # the profile may have a secret
    parser = argparse.ArgumentParser(prog="cognito-desk doctor")
    doctor.configure(parser)
    return doctor.main(parser.parse_args(arguments))


def _check(arguments: Sequence[str]) -> int:
    from desktop.commands import check

    core_dumps.hide_memory()

    def write_pdf(record: RunRecord, run_sha256: str, files: Mapping[str, bytes]) -> bytes:
        from desktop.ui.test_plan.pdf import pdf_without_window  # Qt only where evidence is written

        return pdf_without_window(record, run_sha256, files)

    parser = argparse.ArgumentParser(prog="cognito-desk check")
    check.configure(parser)
    return check.main(parser.parse_args(arguments), write_pdf)


def _provision(arguments: Sequence[str]) -> int:
    from desktop.commands import provision

    core_dumps.hide_memory()  # AWS credentials
    parser = argparse.ArgumentParser(prog="cognito-desk provision")
    provision.configure(parser)
    return provision.main(parser.parse_args(arguments))


def _practice(arguments: Sequence[str]) -> int:
    if _practice_is_off():
        return WRONG_USAGE
    from desktop.practice import main
    from desktop.practice.command_line import configure, options_of

    parser = argparse.ArgumentParser(prog="cognito-desk practice")
    configure(parser)
    return main(options_of(parser.parse_args(arguments)))


def _completion(arguments: Sequence[str]) -> int:
    from desktop.commands import completion

    parser = argparse.ArgumentParser(prog="cognito-desk completion")
    completion.configure(parser)
    return completion.main(parser.parse_args(arguments))


_COMMANDS = {
    "verify": _verify,
    "token": _token,
    "quit": _quit,
    "forget": _forget,
    "practice": _practice,
    "doctor": _doctor,
    "check": _check,
    "provision": _provision,
    "completion": _completion,
}


def _practice_is_off() -> bool:
    """Whether the organisation has no practice pool here; the reason is said then."""
    from desktop.config.managed.current import managed

    if managed().switch("practice_pool") is not False:
        return False
    _refuse("your organisation has switched the practice pool off on this computer")
    return True


def _window(options: argparse.Namespace) -> int:
    profile = None
    if options.practice and _practice_is_off():
        return WRONG_USAGE
    if options.profile is not None:
        from desktop.config.managed.profiles import read_effective_profile
        from desktop.config.profile import ProfileError
        from desktop.system.folders import profile_path

        try:
            path = profile_path(options.profile)
            profile = (path, read_effective_profile(path))
        except ProfileError as error:
            _refuse(str(error))
            return WRONG_USAGE
    _speed_up_start()
    from desktop.app import run as run_window  # Qt only for windows

    return run_window(
        profile=profile,
        practice_port=options.practice_port,
        practice=options.practice,
        qa_tools=options.qa,
    )


def _is_file(argument: str) -> bool:
    """Whether it names a connection file, there or not; else it is a command or an option."""
    if argument.startswith("-") or _is_link(argument):
        return False
    from desktop.startup.foreign_files import SUFFIXES

    return argument.lower().endswith(SUFFIXES) or any(
        separator in argument for separator in (os.sep, os.altsep) if separator
    )


def _is_link(argument: str) -> bool:
    return argument.lower().startswith("cognito-desk:")


def _open(argument: str) -> int:
    return _open_link(argument) if _is_link(argument) else _open_file(argument)


def _open_file(name: str) -> int:
    """Open it, as a file manager asks for: what is wrong with it is told in a window too."""
    from pathlib import Path

    from desktop.config.managed.profiles import read_effective_profile
    from desktop.config.profile import ProfileError
    from desktop.startup.connection_problems import problem_of
    from desktop.startup.foreign_files import is_foreign, read_foreign
    from desktop.ui.text.problem import Problem

    path = Path(_local_path(name))
    if is_foreign(path):
        found = read_foreign(path)
        if isinstance(found, Problem):
            return _show_wrong(found, f"{path}: {found.text}")
    else:
        try:
            read_effective_profile(path)
        except ProfileError as error:
            return _show_wrong(problem_of([(path, error)]), str(error))
    _speed_up_start()
    from desktop.app import run as run_window

    return run_window(file=path)


def _local_path(name: str) -> str:
    """The path that it is, or that an address `file:` says: desktops give files so, too."""
    if not name.lower().startswith("file:"):
        return name
    from PySide6.QtCore import QUrl

    url = QUrl(name)
    if url.host() == "localhost":  # elsewhere it is another computer's
        url.setHost("")
    return url.toLocalFile()


def _open_link(link: str) -> int:
    """Open it, as a browser or a mail program asks for."""
    from desktop.setup.discovery.flaws import NothingFound
    from desktop.setup.discovery.link import read_link
    from desktop.ui.text.discovery import nothing_found

    try:
        read_link(link)
    except NothingFound as error:
        problem = nothing_found(error, link=True)
        return _show_wrong(problem, problem.text)
    _speed_up_start()
    from desktop.app import run as run_window

    return run_window(link=link)


def _show_wrong(problem: Problem, reason: str) -> int:
    """Say why it can't be opened, on standard error and in a window."""
    from desktop.startup.refused_start import show_reason

    if sys.stderr is not None:
        sys.stderr.write(f"cognito-desk: {reason}\n")
    show_reason(f"{problem.text}\n\n{problem.details}")
    return WRONG_USAGE


def _refuse(reason: str) -> None:
    if sys.stderr is not None:
        sys.stderr.write(f"cognito-desk: {reason}\n")
    else:  # cognito-desk-window, from a shortcut
        from desktop.startup.refused_start import show_reason

        show_reason(reason)


def _speed_up_start() -> None:
    """Save a tenth of the time to the first paint, measured with `make bench`."""
    # Nothing made before the first paint is garbage; `startup.garbage` collects from then on.
    gc.disable()
    # PySide6 replaces __import__ to look for "from __feature__ import" in each module's source.
    plain_import = builtins.__import__
    import PySide6.QtCore  # noqa: F401

    builtins.__import__ = plain_import
