"""A desktop's panel, as far as programs see it: a place for their icons, and for notifications.

It is a host by freedesktop.org's StatusNotifierItem specification, as the panels of KDE, Xfce and
others are, without a window: what a person does with the icon, its methods do over the bus.
"""

from __future__ import annotations

import threading
import time
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

from jeepney import (
    DBusAddress,
    HeaderFields,
    Message,
    MessageType,
    Properties,
    new_error,
    new_method_call,
    new_method_return,
)
from jeepney.bus_messages import DBusNameFlags, message_bus
from jeepney.io.blocking import open_dbus_connection

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

WATCHER = "org.kde.StatusNotifierWatcher"
NOTIFICATIONS = "org.freedesktop.Notifications"
IN_TIME = 10.0
PAUSE = 0.03


class StatusNotifierHost:
    """Has the first icon that comes."""

    def __init__(self, address: str) -> None:
        self.said: list[tuple[str, str]] = []
        """Title and text of each notification."""
        self._owner = ""
        self._over = threading.Event()
        self._bus = open_dbus_connection(address)
        self._hand = open_dbus_connection(address)
        for name in (WATCHER, NOTIFICATIONS):
            self._bus.send_and_get_reply(
                message_bus.RequestName(name, DBusNameFlags.do_not_queue), timeout=IN_TIME
            )
        self._thread = threading.Thread(target=self._serve, name="panel")
        self._thread.start()

    def disappear(self) -> None:
        """As when it ends or crashes."""
        self._over.set()
        self._thread.join()
        self._bus.close()
        self._hand.close()

    # What a person sees and does

    def wait_for_icon(self) -> None:
        self._wait(lambda: bool(self._owner), lambda: "an icon")

    def wait_for_tip(self, text: str) -> None:
        """Wait until the tool tip says this. While a notification is shown, Qt has its title
        there."""
        self._wait(lambda: text == self._tip(), lambda: f"{text!r}, but {self._tip()!r}")

    def picture(self, size: int) -> bytes:
        """What is shown, in ARGB; it has to be there in this width, and not be scaled to it."""
        attention = self._property("Status") == "NeedsAttention"
        name = "AttentionIconPixmap" if attention else "IconPixmap"
        return {width: pixels for width, _, pixels in self._property(name)}[size]

    def click(self) -> None:
        self._call(self._item, "Activate", "ii", (0, 0))

    def wait_for_menu(self, **entries: bool) -> None:
        """Wait until it has these entries, by name, and whether each can be chosen."""
        self._wait(
            lambda: self._menu_now() == entries, lambda: f"{entries}, but {self._menu_now()}"
        )

    def choose(self, text: str) -> None:
        number, enabled = self._entries()[text]
        assert enabled, f"{text} can't be chosen"
        self._call(self._menu, "Event", "isvu", (number, "clicked", ("s", ""), 0))

    def wait_for_notification(self, title: str) -> str:
        """Wait for it; its text."""
        self._wait(lambda: title in dict(self.said), lambda: f"{title!r} among {self.said}")
        return dict(self.said)[title]

    # How

    @property
    def _item(self) -> DBusAddress:
        return DBusAddress("/StatusNotifierItem", self._owner, "org.kde.StatusNotifierItem")

    @property
    def _menu(self) -> DBusAddress:
        return DBusAddress(self._property("Menu"), self._owner, "com.canonical.dbusmenu")

    def _menu_now(self) -> dict[str, bool]:
        return {text: enabled for text, (_, enabled) in self._entries().items()}

    def _tip(self) -> str:
        return str(self._property("ToolTip")[2])

    def _entries(self) -> dict[str, tuple[int, bool]]:
        _, (_, _, entries) = self._call(self._menu, "GetLayout", "iias", (0, -1, []))
        found = {}
        for _, (number, about, _) in entries:
            label = about.get("label", ("s", ""))[1].replace("_", "")
            if label:
                found[label] = (number, about.get("enabled", ("b", True))[1])
        return found

    def _property(self, name: str) -> Any:
        return self._answer(Properties(self._item).get(name))[0][1]

    def _call(self, address: DBusAddress, method: str, kinds: str, values: tuple[Any, ...]) -> Any:
        return self._answer(new_method_call(address, method, kinds, values))

    def _answer(self, message: Message) -> Any:
        reply = self._hand.send_and_get_reply(message, timeout=IN_TIME)
        assert reply.header.message_type is MessageType.method_return, reply.body
        return reply.body

    def _wait(self, there: Callable[[], bool], what: Callable[[], str]) -> None:
        deadline = time.monotonic() + IN_TIME
        while not there():
            assert time.monotonic() < deadline, f"not in time: {what()}"
            time.sleep(PAUSE)

    def _serve(self) -> None:
        while not self._over.is_set():
            with suppress(TimeoutError):
                message = self._bus.receive(timeout=PAUSE)
                if message.header.message_type is MessageType.method_call:
                    self._bus.send(self._reply(message))

    def _reply(self, message: Message) -> Message:
        match message.header.fields[HeaderFields.member], message.body:
            case "RegisterStatusNotifierItem", _:
                self._owner = message.header.fields[HeaderFields.sender]
                return new_method_return(message)
            case "Get", (_, "IsStatusNotifierHostRegistered"):
                return new_method_return(message, "v", (("b", True),))
            case "Notify", (_, _, _, title, text, *_):
                self.said.append((title, text))
                return new_method_return(message, "u", (len(self.said),))
            case "GetCapabilities", _:
                return new_method_return(message, "as", (["body"],))
        return new_error(message, "org.freedesktop.DBus.Error.UnknownMethod")


@contextmanager
def status_notifier_host(address: str) -> Iterator[StatusNotifierHost]:
    """On the session bus of this address."""
    made = StatusNotifierHost(address)
    try:
        yield made
    finally:
        made.disappear()
