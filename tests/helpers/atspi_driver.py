"""Sees and presses what a screen reader would: AT-SPI by JSON lines on stdin and stdout.

Run by Debian's own /usr/bin/python3, to which the bindings belong. A request is
`{"do": name, ...}`; the answer `{"ok": result}` or `{"problem": sentence, "tree": lines}`.
Waiting is by looking again until a deadline, `within` seconds from the request.
"""

from __future__ import annotations

import json
import sys
import time
from typing import TYPE_CHECKING, Any

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402 — the version comes first

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

PAUSE = 0.03
GONE = GLib.Error
"""What libatspi raises of an object that has left."""
Node = Any
"""An Atspi.Accessible; the bindings have no types."""
CLOSED = ("table", "tree table")
"""Can be long: what is in them is read by `do_table`."""


class NotThereError(Exception):
    pass


class Driver:
    def __init__(self, pid: int) -> None:
        self.pid = pid
        self.methods = {
            name.removeprefix("do_"): getattr(self, name)
            for name in dir(self)
            if name.startswith("do_")
        }

    def application(self) -> Node:
        desktop = Atspi.get_desktop(0)
        desktop.clear_cache()
        for child in children(desktop):
            if child.get_process_id() == self.pid:
                child.clear_cache()
                return child
        raise NotThereError("the program shows nothing at all yet")

    def window(self, title: str) -> Node:
        titles = []
        for window in children(self.application()):
            titles.append(window.get_name())
            if titles[-1] == title and "showing" in states(window):
                return window
        raise NotThereError(f"no window {title!r} is shown, but {titles}")

    def thing(self, title: str, name: str, role: str | None) -> Node:
        """By name and maybe role. A field comes before the label beside it of the same name."""
        found = [node for node in walk(self.window(title)) if node.get_name() == name]
        if role is not None:
            found = [node for node in found if node.get_role_name() == role]
        if not found:
            raise NotThereError(f"no {role or 'thing'} {name!r} in the window {title!r}")
        return min(found, key=lambda node: node.get_role_name() == "label")

    def do_window(self, title: str) -> dict[str, Any]:
        """Wait for a window."""
        return describe(self.window(title))

    def do_no_window(self, title: str) -> bool:
        """Wait until it is gone."""
        try:
            self.window(title)
        except NotThereError:
            return True
        raise NotThereError(f"the window {title!r} is still there")

    def do_read(
        self,
        title: str,
        name: str,
        role: str | None = None,
        expect: Mapping[str, str] | None = None,
    ) -> dict[str, Any]:
        """Wait for a thing, and for it to be as `expect` says.

        It names for each field a text that has to be in it; an empty one: nothing may be in it.
        """
        found = describe(self.thing(title, name, role))
        for field, part in (expect or {}).items():
            if part not in found[field] or (not part and found[field]):
                raise NotThereError(f"{name!r}: {field} is {found[field]!r}, without {part!r}")
        return found

    def do_press(self, title: str, name: str, role: str | None = None) -> bool:
        """Press a button, toggle a box, choose a tab. Waits until it is enabled."""
        thing = self.thing(title, name, role)
        if "sensitive" not in states(thing):
            raise NotThereError(f"{name!r} is disabled")
        actions = [thing.get_action_name(n) for n in range(thing.get_n_actions())]
        for wanted in ("Press", "Toggle", "SetFocus"):
            if wanted in actions:
                thing.do_action(actions.index(wanted))
                return True
        raise NotThereError(f"{name!r} has no action to press, only {actions}")

    def do_focus(self, title: str, name: str, role: str | None = None) -> bool:
        """Put the keyboard's focus there, and wait for it to arrive."""
        thing = self.thing(title, name, role)
        if "focused" in states(thing):
            return True
        thing.get_component_iface().grab_focus()
        raise NotThereError(f"{name!r} has no focus")

    def do_fill(self, title: str, name: str, text: str) -> bool:
        """Set a field's text, as a dictation program would."""
        return bool(Atspi.EditableText.set_text_contents(self.thing(title, name, None), text))

    def do_insert(self, title: str, name: str, at: int, text: str) -> bool:
        field = self.thing(title, name, None)
        return bool(Atspi.EditableText.insert_text(field, at, text, len(text.encode())))

    def do_delete(self, title: str, name: str, start: int, end: int) -> bool:
        return bool(Atspi.EditableText.delete_text(self.thing(title, name, None), start, end))

    def do_copy(self, title: str, name: str, start: int, end: int) -> bool:
        return bool(Atspi.EditableText.copy_text(self.thing(title, name, None), start, end))

    def do_table(self, title: str, name: str) -> list[list[str]]:
        """The cells' texts, row by row."""
        table = self.thing(title, name, "table").get_table_iface()
        columns = range(table.get_n_columns())
        return [
            [table.get_accessible_at(row, column).get_name() for column in columns]
            for row in range(table.get_n_rows())
        ]

    def do_tree(self) -> list[str]:
        """Everything there is, one line each."""
        return tree(self.application(), 0)


def children(parent: Node) -> list[Node]:
    found = (parent.get_child_at_index(n) for n in range(parent.get_child_count()))
    return [child for child in found if child is not None]


def walk(parent: Node) -> Iterator[Node]:
    """Everything below that is shown."""
    for child in children(parent):
        if "showing" not in states(child):
            continue
        yield child
        if child.get_role_name() not in CLOSED:
            yield from walk(child)


def states(thing: Node) -> list[str]:
    return [state.value_nick for state in thing.get_state_set().get_states()]


def describe(thing: Node) -> dict[str, Any]:
    text = thing.get_text_iface()
    place = thing.get_component_iface()
    box = Atspi.Rect() if place is None else place.get_extents(Atspi.CoordType.SCREEN)
    return {
        "role": thing.get_role_name(),
        "name": thing.get_name(),
        "description": thing.get_description(),
        "text": "" if text is None else Atspi.Text.get_text(text, 0, -1),
        "states": states(thing),
        "box": [box.x, box.y, box.width, box.height],
    }


def tree(thing: Node, depth: int) -> list[str]:
    found = describe(thing)
    line = f"{'  ' * depth}{found['role']} {found['name']!r}"
    line += "".join(f" {key}={found[key]!r}" for key in ("description", "text") if found[key])
    if "sensitive" not in found["states"]:
        line += " (disabled)"
    lines = [line]
    if found["role"] not in CLOSED:
        for child in children(thing):
            if "showing" in states(child) or depth == 0:
                lines += tree(child, depth + 1)
    return lines


def answer(driver: Driver, request: dict[str, Any]) -> dict[str, Any]:
    method = driver.methods[request.pop("do")]
    deadline = time.monotonic() + request.pop("within", 10.0)
    while True:
        try:
            return {"ok": method(**request)}
        except (NotThereError, GONE) as problem:
            if time.monotonic() > deadline:
                return {"problem": str(problem), "tree": whole_tree(driver)}
        time.sleep(PAUSE)


def whole_tree(driver: Driver) -> list[str]:
    try:
        return driver.do_tree()
    except (NotThereError, GONE) as problem:
        return [str(problem)]


def main() -> None:
    driver = Driver(int(sys.argv[1]))
    for line in sys.stdin:
        sys.stdout.write(json.dumps(answer(driver, json.loads(line))) + "\n")
        sys.stdout.flush()


main()
