"""Watches a program's windows from outside, as the X server and a window manager see them.

A program proves that its event loop runs by answering `_NET_WM_PING`, as every toolkit does. It
answers after the expose event that came first, so an answer to a ping sent when the window was
there to be seen means that it was painted.
"""

from __future__ import annotations

import ctypes
import ctypes.util
import select
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

CLIENT_MESSAGE, CREATE_NOTIFY, MAP_NOTIFY = 33, 16, 19
STRUCTURE_NOTIFY, SUBSTRUCTURE_NOTIFY = 1 << 17, 1 << 19
UNMAPPED, VIEWABLE = 0, 2
EVENT_LONGS = 24
IN_TIME = 30.0
MOMENT = 0.0005
PROMPT = 0.016
"""Seconds: one frame."""


class _ClientMessage(ctypes.Structure):
    _fields_ = (
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("window", ctypes.c_ulong),
        ("message_type", ctypes.c_ulong),
        ("format", ctypes.c_int),
        ("data", ctypes.c_long * 5),
    )


class _WindowEvent(ctypes.Structure):
    """CreateNotify and MapNotify begin alike."""

    _fields_ = (
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("parent", ctypes.c_ulong),
        ("window", ctypes.c_ulong),
    )


class _Event(ctypes.Union):
    _fields_ = (
        ("type", ctypes.c_int),
        ("message", _ClientMessage),
        ("about", _WindowEvent),
        ("size", ctypes.c_long * EVENT_LONGS),
    )


class _Attributes(ctypes.Structure):
    _fields_ = (
        ("place", ctypes.c_int * 6),
        ("visual", ctypes.c_void_p),
        ("root", ctypes.c_ulong),
        ("kinds", ctypes.c_int * 4),
        ("backing", ctypes.c_ulong * 2),
        ("save_under", ctypes.c_int),
        ("colormap", ctypes.c_ulong),
        ("map_installed", ctypes.c_int),
        ("map_state", ctypes.c_int),
        ("rest", ctypes.c_long * 5),
    )


_ErrorHandler = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)
# A window may be gone by the time we ask about it: no reason to end the process, as Xlib would.
_IGNORE_ERRORS = _ErrorHandler(lambda _display, _error: 0)


class Watcher:
    """One connection to the X server. Not for use by several threads."""

    def __init__(self, display: str) -> None:
        self._x = ctypes.CDLL("libX11.so.6")
        self._test = ctypes.CDLL("libXtst.so.6")
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XSetErrorHandler(_IGNORE_ERRORS)
        opened = self._x.XOpenDisplay(display.encode())
        if not opened:
            raise OSError(f"cannot open display {display}")
        self._display = ctypes.c_void_p(opened)
        for function in ("XDefaultRootWindow", "XInternAtom", "XStringToKeysym"):
            getattr(self._x, function).restype = ctypes.c_ulong
        self._root = self._x.XDefaultRootWindow(self._display)
        self._protocols = self._atom("WM_PROTOCOLS")
        self._ping = self._atom("_NET_WM_PING")
        self._pings = 0
        self._mapped: dict[int, str] = {}
        # New windows are told to the one, answers to a ping (Qt's at least) to the other.
        told = ctypes.c_long(SUBSTRUCTURE_NOTIFY | STRUCTURE_NOTIFY)
        self._x.XSelectInput(self._display, ctypes.c_ulong(self._root), told)
        self._x.XSync(self._display, 0)

    def close(self) -> None:
        self._x.XCloseDisplay(self._display)

    def wait_for_window(self, title: str, within: float = IN_TIME) -> int:
        """The id of a window that appears, or appeared since this watcher was made."""
        deadline = time.perf_counter() + within
        while True:
            for window, name in self._mapped.items():
                # Mapped within a frame that isn't mapped yet, it is not to be seen.
                if name == title and self._map_state(window) == VIEWABLE:
                    return window
            if title in self._mapped.values():
                time.sleep(MOMENT)
            else:
                self._next_event(deadline)

    def ping(self, window: int, within: float = IN_TIME) -> float:
        """Seconds until the program's event loop answered."""
        self._pings += 1
        began = time.perf_counter()
        self._tell(window, self._ping, self._pings)
        while True:
            event = self._next_event(began + within)
            said = (event.message.data[0], event.message.data[1])
            if event.type == CLIENT_MESSAGE and said == (self._ping, self._pings):
                return time.perf_counter() - began

    def wait_until_ready(self, window: int) -> float:
        """When the window was painted and its event loop answered at once, twice in a row.

        Once isn't enough: what a program puts off until after the first paint can keep it from
        its keys right then. By perf_counter, with our own pause taken off.
        """
        self.ping(window)
        while True:
            time.sleep(PROMPT / 2)
            if self.ping(window) < PROMPT:
                return time.perf_counter() - PROMPT / 2

    def ask_to_close(self, window: int) -> None:
        """What the button in the title bar does."""
        self._tell(window, self._atom("WM_DELETE_WINDOW"), 0)

    def press(self, key: str) -> float:
        """Press and release a key, by its X name. Returns when it was sent, by perf_counter."""
        code = self._x.XKeysymToKeycode(
            self._display, ctypes.c_ulong(self._x.XStringToKeysym(key.encode()))
        )
        code &= 0xFF  # the C type is one byte
        sent = time.perf_counter()
        self._test.XTestFakeKeyEvent(self._display, code, 1, ctypes.c_ulong(0))
        self._test.XTestFakeKeyEvent(self._display, code, 0, ctypes.c_ulong(0))
        self._x.XFlush(self._display)
        return sent

    def _tell(self, window: int, protocol: int, value: int) -> None:
        event = _Event()
        message = event.message
        message.type, message.window, message.format = CLIENT_MESSAGE, window, 32
        message.message_type = self._protocols
        message.data[0], message.data[1], message.data[2] = protocol, value, window
        self._x.XSendEvent(
            self._display, ctypes.c_ulong(window), 0, ctypes.c_long(0), ctypes.byref(event)
        )
        self._x.XFlush(self._display)

    def _next_event(self, deadline: float) -> _Event:
        """The next event, with what it says of windows noted."""
        while not self._x.XPending(self._display):
            left = deadline - time.perf_counter()
            if left <= 0:
                raise TimeoutError(f"nothing in time; windows: {sorted(self._mapped.values())}")
            select.select([self._x.XConnectionNumber(self._display)], [], [], left)
        event = _Event()
        self._x.XNextEvent(self._display, ctypes.byref(event))
        window = event.about.window
        if event.type == CREATE_NOTIFY:
            # A window manager takes the window over; its mapping is then told only to who asks.
            self._x.XSelectInput(
                self._display, ctypes.c_ulong(window), ctypes.c_long(STRUCTURE_NOTIFY)
            )
            if self._map_state(window) != UNMAPPED:  # it was quicker than our asking
                self._mapped[window] = self._title(window)
        elif event.type == MAP_NOTIFY:
            self._mapped[window] = self._title(window)
        return event

    def _map_state(self, window: int) -> int:
        found = _Attributes()
        self._x.XGetWindowAttributes(self._display, ctypes.c_ulong(window), ctypes.byref(found))
        state: int = found.map_state
        return state

    def _title(self, window: int) -> str:
        length, format_, left = ctypes.c_ulong(), ctypes.c_int(), ctypes.c_ulong()
        kind, text = ctypes.c_ulong(), ctypes.c_char_p()
        self._x.XGetWindowProperty(
            self._display,
            ctypes.c_ulong(window),
            ctypes.c_ulong(self._atom("_NET_WM_NAME")),
            ctypes.c_long(0),
            ctypes.c_long(1024),
            0,
            ctypes.c_ulong(self._atom("UTF8_STRING")),
            ctypes.byref(kind),
            ctypes.byref(format_),
            ctypes.byref(length),
            ctypes.byref(left),
            ctypes.byref(text),
        )
        return (text.value or b"").decode()

    def _atom(self, name: str) -> int:
        atom: int = self._x.XInternAtom(self._display, name.encode(), 0)
        return atom


@contextmanager
def watcher(display: str) -> Iterator[Watcher]:
    made = Watcher(display)
    try:
        yield made
    finally:
        made.close()
