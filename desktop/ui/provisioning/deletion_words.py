"""Sentences about deleting a pool, in the language of the windows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.setup.provisioning.problems import Identity
    from desktop.setup.provisioning.stack import StackFacts
    from desktop.setup.provisioning.work import Losses


def where_text(identity: Identity) -> str:
    """Who acts, and where."""
    form = QCoreApplication.translate("Provisioning", "AWS account {account}, {region}, as {name}.")
    if identity.endpoint:
        form = QCoreApplication.translate(
            "Provisioning", "Not AWS but {address}: account {account}, {region}, as {name}."
        )
    return form.format(
        account=identity.account,
        region=identity.region,
        name=identity.arn,
        address=identity.endpoint,
    )


def loss_lines(facts: StackFacts, losses: Losses, connections: Sequence[str]) -> list[str]:
    """What goes with the stack. `connections`: names of those on this computer that lead to it."""
    translate = QCoreApplication.translate
    if not losses.user_pool_id:
        form = translate("Provisioning", "The stack {stack} ({status}) has no pool.")
        return [f"•  {form.format(stack=facts.name, status=facts.status)}"]
    lines = [translate("Provisioning", "The user pool {pool}").format(pool=losses.user_pool_id)]
    if losses.users is None:
        lines.append(translate("Provisioning", "Its users; how many isn't known"))
    else:
        form = translate("Provisioning", "Its users: about {count}")
        lines.append(form.format(count=losses.users))
    lines.append(translate("Provisioning", "Its app client, and the role for text messages"))
    if losses.is_protected:
        lines.append(
            translate("Provisioning", "Its protection against deletion, which is taken away first")
        )
    if connections:
        form = translate("Provisioning", "No one can sign in any more with: {connections}")
        lines.append(form.format(connections=", ".join(connections)))
    lines.append(translate("Provisioning", "None of it can be brought back."))
    return [f"•  {it}" for it in lines]


def gone_text(stack: str) -> str:
    """After the deletion."""
    text = QCoreApplication.translate("Provisioning", "The stack {stack} is gone.")
    return text.format(stack=stack)


def nothing_text(stack: str) -> str:
    """Where there was nothing to delete."""
    text = QCoreApplication.translate(
        "Provisioning", "There is no stack {stack} in this Region, so there is nothing to delete."
    )
    return text.format(stack=stack)


def left_lines(connections: Sequence[str]) -> list[str]:
    """What is left on this computer."""
    if not connections:
        return []
    text = QCoreApplication.translate(
        "Provisioning",
        "Connections to it are left: {connections}. Remove them under File → Connections.",
    )
    return [text.format(connections=", ".join(connections))]
