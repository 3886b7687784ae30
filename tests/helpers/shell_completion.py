"""Completion as real shells ask for it: fish by its `complete -C`, zsh by a Tab at a terminal."""

from __future__ import annotations

import os
import select
import subprocess
import time
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

PATIENCE = 60
FISH = 'cognito-desk completion fish | source; complete -C "$argv[1]"'
ZSH = """\
PS1= ; autoload -U compinit; compinit -u -D; eval "$(cognito-desk completion zsh)"
show() { zle -I; print -r -- "<<$BUFFER>>" }; zle -N show; bindkey '^G' show; print rea''dy
"""
TAB_AND_SHOW = b"\t\x07"


def offered_by_fish(fish: str, line: str, env: Mapping[str, str], folder: Path) -> set[str]:
    """What fish offers after the given beginning of a line, without descriptions."""
    done = subprocess.run(
        [fish, "--no-config", "-c", FISH, line],
        cwd=folder,
        env=env,
        capture_output=True,
        text=True,
        check=True,
        timeout=PATIENCE,
    )
    assert done.stderr == ""
    return {it.partition("\t")[0] for it in done.stdout.splitlines()}


def completed_by_zsh(zsh: str, line: str, env: Mapping[str, str], folder: Path) -> str:
    """The line after a Tab."""
    ours, its = os.openpty()
    with subprocess.Popen(
        [zsh, "-f", "-i"],
        cwd=folder,
        env={**env, "TERM": "dumb"},
        stdin=its,
        stdout=its,
        stderr=its,
        start_new_session=True,
    ) as shell:
        os.close(its)
        try:
            os.write(ours, ZSH.encode())
            _read_until(ours, "ready\r")
            os.write(ours, line.encode() + TAB_AND_SHOW)
            shown = _read_until(ours, ">>")
        finally:
            shell.kill()
            os.close(ours)
    return shown.rpartition("<<")[2].partition(">>")[0]


def _read_until(terminal: int, mark: str) -> str:
    found = b""
    end = time.monotonic() + PATIENCE
    while mark.encode() not in found:
        ready, _, _ = select.select([terminal], [], [], max(0.0, end - time.monotonic()))
        assert ready, f"{mark!r} never came: {found!r}"
        with suppress(BlockingIOError):
            found += os.read(terminal, 65_536)
    return found.decode(errors="replace")
