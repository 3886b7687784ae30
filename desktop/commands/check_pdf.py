"""`cognito-desk check --pdf-of DIR`: the PDF of a run that was saved, on standard output.

The window has it made in a process of its own: it takes seconds, in which nothing else would run.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.qa.evidence.manifest import sha256
from desktop.qa.evidence.run_json import NotARun, from_json
from desktop.test_environment.evidence_folder import RUN

if TYPE_CHECKING:
    from desktop.test_environment.reports import WritePdf


class NoRun(Exception):
    """There is no run to be read; `str()` says why."""


def write_pdf_of(name: str, write_pdf: WritePdf) -> None:
    """Write it. Raises `NoRun`."""
    folder = Path(name)
    try:
        content = (folder / RUN).read_bytes()
        record = from_json(content.decode())
        files = {it.name: it.read_bytes() for it in folder.glob("*.png")}
    except OSError as error:
        raise NoRun(f"{folder}: {error.strerror}") from None
    except (UnicodeDecodeError, NotARun) as error:
        raise NoRun(f"{folder / RUN}: {error}") from None
    sys.stdout.buffer.write(write_pdf(record, sha256(content), files))
    sys.stdout.buffer.flush()
