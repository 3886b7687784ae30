"""Blocking calls off the loop, on daemon threads that never hold up quitting.

`asyncio.to_thread` would do, but its pool is joined when the interpreter ends, so a call in
flight would keep a closed program alive until its time limit.
"""

from __future__ import annotations

import asyncio
import threading
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")


async def in_daemon_thread(function: Callable[[], T], late: Callable[[T], None] | None = None) -> T:
    """What `function` returns or raises. When cancelled, its late result is dropped.

    `late` takes what is returned then, on a daemon thread: to undo it.
    """
    loop = asyncio.get_running_loop()
    future: asyncio.Future[T] = loop.create_future()

    def undo(result: T | None, error: BaseException | None) -> None:
        if late is not None and error is None:
            late(result)  # type: ignore[arg-type]  # as below

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
        except BaseException as raised:  # noqa: BLE001 — it belongs to whoever awaits
            error = raised
        try:
            loop.call_soon_threadsafe(deliver, result, error)
        except RuntimeError:  # the loop was closed meanwhile: nobody waits any more
            undo(result, error)

    threading.Thread(target=run, name="call", daemon=True).start()
    return await future
