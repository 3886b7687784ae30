"""Sentences about what changes and happens at AWS, in the language of the windows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.setup.provisioning.changes import Part

if TYPE_CHECKING:
    from desktop.setup.provisioning.changes import Change, Drift, Event
    from desktop.setup.provisioning.stack import StackFacts


def part_name(part: Part, name: str) -> str:
    """Of a part of the stack; its name in the template where it has no other."""
    return {
        Part.POOL: QCoreApplication.translate("Provisioning", "User pool"),
        Part.CLIENT: QCoreApplication.translate("Provisioning", "App client"),
        Part.ROLE: QCoreApplication.translate("Provisioning", "Role that sends text messages"),
        Part.STACK: QCoreApplication.translate("Provisioning", "Stack"),
    }.get(part, name)


def change_text(change: Change) -> str:
    """What a change set does to one part, with the settings that change."""
    form = {
        "Add": QCoreApplication.translate("Provisioning", "{part}: will be made"),
        "Modify": QCoreApplication.translate("Provisioning", "{part}: will be changed"),
        "Remove": QCoreApplication.translate("Provisioning", "{part}: will be deleted"),
    }.get(change.action, "{part}: " + change.action)
    text = form.format(part=part_name(change.part, change.name))
    settings = ", ".join(
        f"{it.setting} {it.before} → {it.after}" if it.after else it.setting for it in change.values
    )
    return f"{text} ({settings})" if settings else text


def drift_text(drift: Drift) -> str:
    """What was changed by hand since it was deployed."""
    form = (
        QCoreApplication.translate("Provisioning", "{part}: was deleted by other means")
        if drift.deleted
        else QCoreApplication.translate("Provisioning", "{part}: was changed by other means")
    )
    return form.format(part=part_name(drift.part, drift.name))


def event_text(event: Event) -> str:
    """A step of progress."""
    part = part_name(event.part, event.name)
    forms = {
        "CREATE_IN_PROGRESS": QCoreApplication.translate("Provisioning", "{part}: being made…"),
        "CREATE_COMPLETE": QCoreApplication.translate("Provisioning", "{part}: made"),
        "UPDATE_IN_PROGRESS": QCoreApplication.translate("Provisioning", "{part}: being changed…"),
        "UPDATE_COMPLETE": QCoreApplication.translate("Provisioning", "{part}: changed"),
        "DELETE_IN_PROGRESS": QCoreApplication.translate("Provisioning", "{part}: being deleted…"),
        "DELETE_COMPLETE": QCoreApplication.translate("Provisioning", "{part}: deleted"),
    }
    taken_back = QCoreApplication.translate("Provisioning", "{part}: taken back")
    failed = QCoreApplication.translate("Provisioning", "{part}: did not work")
    form = forms.get(event.status)
    if form is None:
        form = failed if event.status.endswith("_FAILED") else taken_back
    return form.format(part=part)


def unfinished_lines(facts: StackFacts) -> list[str]:
    """Before a stack that was never finished is deleted."""
    form = QCoreApplication.translate(
        "Provisioning",
        "The stack {stack} was never finished ({status}), so it can only be deleted. No one ever "
        "signed in to it.",
    )
    return [form.format(stack=facts.name, status=facts.status)]
