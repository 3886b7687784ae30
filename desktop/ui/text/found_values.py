"""What is said of a name, an id or a secret that a connection can't have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.setup.discovery.values import MAX_NAME, is_identity_pool, is_usable

if TYPE_CHECKING:
    from collections.abc import Collection

    from desktop.setup.discovery.found import Candidate

translate = QCoreApplication.translate


def name_problem(name: str, taken: Collection[str]) -> tuple[str, str] | None:
    """Key and sentence; None for a name that it can have. `taken` is case-folded."""
    if not name:
        return "name", translate("FoundValues", "Give the connection a name.")
    if not is_usable("name", name):
        text = translate("FoundValues", "A name has up to %1 characters, all of which can be seen.")
        return "name", text.replace("%1", str(MAX_NAME))
    if name.casefold() in taken:
        return "name", translate(
            "FoundValues", "You have a connection with this name already. Choose another one."
        )
    return None


def ids_problem(candidate: Candidate, told_region: str) -> tuple[str, str] | None:
    """Key and sentence of the first id that can't be used. `told_region`: the app client's."""
    pool = candidate.user_pool_id
    if is_identity_pool(pool):
        return "user_pool_id", translate(
            "FoundValues", "This is the id of an identity pool. Enter that of the user pool."
        )
    if not is_usable("user_pool_id", pool):
        return "user_pool_id", translate(
            "FoundValues", "Enter the user pool's id, such as eu-central-1_AbCdEf123."
        )
    if told_region and candidate.pool_region != told_region:
        text = translate(
            "FoundValues",
            "This user pool is in %1, and the app client in %2. Enter the id of its own pool.",
        )
        text = text.replace("%1", candidate.pool_region).replace("%2", told_region)
        return "user_pool_id", text
    if not is_usable("client_id", candidate.client_id):
        return "client_id", translate(
            "FoundValues", "Enter the app client's id: 26 letters and digits, as a rule."
        )
    secret = candidate.client_secret
    if secret and not is_usable("client_secret", secret):
        return "client_secret", translate(
            "FoundValues", "A client secret has letters, digits and + / = - _ only."
        )
    return None
