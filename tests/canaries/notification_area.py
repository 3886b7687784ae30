"""The part of a desktop that shows tray icons and notifications, and tells what it was given.

Run by Debian's own /usr/bin/python3, to which the bindings belong. Says "ready" when it is on the
bus. A request is a line: "look", or "click" and the texts of entries of the menu, with commas. The
answer to "look" is `{"item": properties, "menu": [entries' properties], "notifications":
[arguments]}`, to "click" the list of the texts, as JSON. Interfaces: freedesktop.org's
StatusNotifierItem, Notifications and canonical's dbusmenu, which Qt speaks.
"""

from __future__ import annotations

import json
import sys
import threading
from typing import Any

from gi.repository import Gio, GLib

INTERFACES = """<node>
<interface name="org.kde.StatusNotifierWatcher">
<method name="RegisterStatusNotifierItem"><arg direction="in" type="s"/></method>
<property name="IsStatusNotifierHostRegistered" type="b" access="read"/>
</interface>
<interface name="org.freedesktop.Notifications">
<method name="Notify">
<arg direction="in" type="s"/><arg direction="in" type="u"/><arg direction="in" type="s"/>
<arg direction="in" type="s"/><arg direction="in" type="s"/><arg direction="in" type="as"/>
<arg direction="in" type="a{sv}"/><arg direction="in" type="i"/><arg direction="out" type="u"/>
</method>
<method name="CloseNotification"><arg direction="in" type="u"/></method>
<method name="GetCapabilities"><arg direction="out" type="as"/></method>
<method name="GetServerInformation">
<arg direction="out" type="s"/><arg direction="out" type="s"/>
<arg direction="out" type="s"/><arg direction="out" type="s"/>
</method>
</interface>
</node>"""
WATCHER, NOTIFICATIONS = "org.kde.StatusNotifierWatcher", "org.freedesktop.Notifications"
PATHS = {WATCHER: "/StatusNotifierWatcher", NOTIFICATIONS: "/org/freedesktop/Notifications"}
ITEM, MENU = "org.kde.StatusNotifierItem", "com.canonical.dbusmenu"
PICTURES = ("IconPixmap", "OverlayIconPixmap", "AttentionIconPixmap")
IN_TIME_MS = 5_000


class Area:
    def __init__(self, bus: Gio.DBusConnection) -> None:
        self._bus = bus
        self._item = ""
        self._notifications: list[list[Any]] = []
        for interface in Gio.DBusNodeInfo.new_for_xml(INTERFACES).interfaces:
            path = PATHS[interface.name]
            bus.register_object(path, interface, self._called, lambda *_: GLib.Variant("b", True))
            Gio.bus_own_name_on_connection(bus, interface.name, Gio.BusNameOwnerFlags.NONE)

    def look(self) -> dict[str, Any]:
        item = self._properties() if self._item and self._is_there() else {}
        menu = [shown for _, shown in self._entries(item["Menu"])] if item else []
        return {"item": item, "menu": menu, "notifications": self._notifications}

    def click(self, texts: list[str]) -> list[str]:
        path = self._properties()["Menu"]
        numbers = {
            shown.get("label", "").replace("_", ""): number
            for number, shown in self._entries(path)
            if shown.get("enabled", True)
        }
        for text in texts:
            event = GLib.Variant("(isvu)", (numbers[text], "clicked", GLib.Variant("s", ""), 0))
            self._bus.call(self._item, path, MENU, "Event", event, None, 0, IN_TIME_MS, None, None)
        return texts

    def _called(self, *about: Any) -> None:
        _, sender, _, _, method, parameters, invocation = about
        given = parameters.unpack()
        answer = None
        if method == "RegisterStatusNotifierItem":
            self._item = sender
        elif method == "Notify":
            self._notifications.append([str(each) for each in given])
            answer = GLib.Variant("(u)", (len(self._notifications),))
        elif method == "GetCapabilities":
            answer = GLib.Variant("(as)", (["body", "actions"],))
        elif method == "GetServerInformation":
            answer = GLib.Variant("(ssss)", ("tests", "tests", "1", "1.2"))
        invocation.return_value(answer)

    def _is_there(self) -> bool:
        """A program that has ended took its icon with it."""
        given = GLib.Variant("(s)", (self._item,))
        bus = "org.freedesktop.DBus"
        found = self._bus.call_sync(
            bus, "/org/freedesktop/DBus", bus, "NameHasOwner", given, None, 0, IN_TIME_MS, None
        )
        return bool(found.unpack()[0])

    def _properties(self) -> dict[str, Any]:
        given = GLib.Variant("(s)", (ITEM,))
        (found,) = self._call(
            "/StatusNotifierItem", "org.freedesktop.DBus.Properties", "GetAll", given
        )
        return {name: value for name, value in found.items() if name not in PICTURES}

    def _entries(self, path: str) -> list[tuple[int, dict[str, Any]]]:
        given = GLib.Variant("(iias)", (0, -1, []))
        _, root = self._call(path, MENU, "GetLayout", given)
        waiting, found = [root], []
        while waiting:
            number, shown, below = waiting.pop(0)
            found.append((number, shown))
            waiting += below
        return found

    def _call(self, path: str, interface: str, method: str, given: GLib.Variant) -> Any:
        return self._bus.call_sync(
            self._item, path, interface, method, given, None, 0, IN_TIME_MS, None
        ).unpack()


def main() -> None:
    area = Area(Gio.bus_get_sync(Gio.BusType.SESSION))
    loop = GLib.MainLoop()

    def say(what: object) -> None:
        sys.stdout.write(json.dumps(what, default=str) + "\n")
        sys.stdout.flush()

    def hear() -> None:
        for line in sys.stdin:
            what, _, about = line.rstrip("\n").partition(" ")
            try:
                say(area.look() if what == "look" else area.click(about.split(",")))
            except (GLib.Error, LookupError) as error:
                say({"problem": str(error)})
        loop.quit()

    say("ready")
    # On a thread: the program may ask something of this one while it is being asked.
    threading.Thread(target=hear, daemon=True).start()
    loop.run()


main()
