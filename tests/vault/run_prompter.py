"""In place of the window in which gnome-keyring asks for its password.

    python -m tests.vault.run_prompter ignored | denied

Says "ready" when it has its name on the bus, then "asked" for each prompt. "ignored" never
answers; "denied" is a click on Cancel. The interface is gcr's own, between its library and
gcr-prompter: org.gnome.keyring.internal.Prompter.
"""

from __future__ import annotations

import sys

from jeepney import DBusAddress, Message, MessageType, new_method_call, new_method_return
from jeepney.bus_messages import DBusNameFlags, message_bus
from jeepney.io.blocking import open_dbus_connection
from jeepney.low_level import HeaderFields

NAME = "org.gnome.keyring.SystemPrompter"
CALLBACK = "org.gnome.keyring.internal.Prompter.Callback"


def say(word: str) -> None:
    sys.stdout.write(word + "\n")
    sys.stdout.flush()


def reactions(method: str, callback: DBusAddress, *, denied: bool) -> list[Message]:
    """What the library is told after a call of its own."""
    if method == "BeginPrompting":
        return [new_method_call(callback, "PromptReady", "sa{sv}s", ("", {}, ""))]
    if method == "PerformPrompt":
        say("asked")
        if denied:
            return [new_method_call(callback, "PromptReady", "sa{sv}s", ("no", {}, ""))]
    if method == "StopPrompting":
        return [new_method_call(callback, "PromptDone")]
    return []


def main() -> None:
    denied = sys.argv[1] == "denied"
    with open_dbus_connection("SESSION") as bus:
        bus.send_and_get_reply(message_bus.RequestName(NAME, DBusNameFlags.do_not_queue))
        say("ready")
        while True:
            message = bus.receive()
            if message.header.message_type is not MessageType.method_call:
                continue
            fields = message.header.fields
            bus.send(new_method_return(message))
            callback = DBusAddress(message.body[0], fields[HeaderFields.sender], CALLBACK)
            for reaction in reactions(fields[HeaderFields.member], callback, denied=denied):
                bus.send(reaction)


if __name__ == "__main__":
    main()
