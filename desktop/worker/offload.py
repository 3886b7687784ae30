"""Runs blocking calls on daemon threads, which never keep the program from quitting.

`asyncio.to_thread` does not fit: its threads are joined when the interpreter ends, so a call in
flight would keep a closed program alive until the call's time limit.
"""

from __future__ import annotations

import asyncio
import threading
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")


async def in_daemon_thread(
    function: Callable[[], T], undo_late: Callable[[T], None] | None = None
) -> T:
    """Return or raise what `function` does. When this is cancelled, its late result is dropped.

    `undo_late` is called with such a late result, on a daemon thread.
    """
    loop = asyncio.get_running_loop()
    future: asyncio.Future[T] = loop.create_future()

    def undo(result: T | None, error: BaseException | None) -> None:
        if undo_late is not None and error is None:
            undo_late(result)  # type: ignore[arg-type]  # as below

    def deliver(result: T | None, error: BaseException | None) -> None:
        if future.done():
            threading.Thread(target=undo, args=(result, error), name="undo", daemon=True).start()
            return
        if error is not None:
            future.set_exception(error)
        else:
            future.set_result(result)  # type: ignore[arg-type]  # None only beside an error

    def run() -> None:
        result, error = None, None
        try:
            result = function()
        except BaseException as raised:  # noqa: BLE001 — raised again where it is awaited
            error = raised
        try:
            loop.call_soon_threadsafe(deliver, result, error)
        except RuntimeError:  # the loop was closed meanwhile
            undo(result, error)

    threading.Thread(target=run, name="call", daemon=True).start()
    return await future
