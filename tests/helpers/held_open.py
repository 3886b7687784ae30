"""A file that another program has open, in the way that Windows programs do by default.

Windows itself keeps everybody else from it. Elsewhere the calls that it would refuse are refused
here, so that the same tests run.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

from desktop.system import busy_files

if sys.platform == "win32":
    import _winapi

    @contextmanager
    def held_open(path: Path) -> Iterator[None]:
        handle = _winapi.CreateFile(
            str(path), _winapi.GENERIC_READ, 0, _winapi.NULL, _winapi.OPEN_EXISTING, 0, _winapi.NULL
        )
        try:
            yield
        finally:
            _winapi.CloseHandle(handle)

else:

    @contextmanager
    def held_open(path: Path) -> Iterator[None]:
        def refusing(call: Callable[..., Any]) -> Callable[..., Any]:
            def refuse_or_call(*arguments: Any, **options: Any) -> Any:
                if any(str(argument) == str(path) for argument in arguments):
                    raise PermissionError(13, "Permission denied", str(path))
                return call(*arguments, **options)

            return refuse_or_call

        with (
            patch.object(busy_files, "_BUSY", (PermissionError,)),
            patch.object(os, "open", refusing(os.open)),
            patch.object(os, "replace", refusing(os.replace)),
            patch.object(os, "unlink", refusing(os.unlink)),
            patch("io.open", refusing(open)),
        ):
            yield
