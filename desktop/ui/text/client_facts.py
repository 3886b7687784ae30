"""What is said of an app client, as sources and the service tell of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.ui.text.problem import Problem
from desktop.ui.text.safe import visible_name

if TYPE_CHECKING:
    from desktop.setup.discovery.client_facts import ClientFacts
    from desktop.setup.discovery.found import Candidate

translate = QCoreApplication.translate


def flow_text(auth_flow: str) -> str:
    """How one signs in, with Cognito's name for it."""
    texts = {
        "USER_PASSWORD_AUTH": translate("ClientFacts", "With user name and password"),
        "USER_SRP_AUTH": translate("ClientFacts", "With a password that stays on this computer"),
        "USER_AUTH": translate("ClientFacts", "With a first step to choose"),
        "CUSTOM_AUTH": translate("ClientFacts", "With questions of the organisation"),
    }
    return f"{texts[auth_flow]} ({auth_flow})"


def issuer_text(issuer_type: str) -> str:
    """Which issuer the pool's tokens name; empty while that isn't known."""
    text = translate("ClientFacts", "%1 (what its tokens name; nothing to set)")
    return text.replace("%1", issuer_type) if issuer_type else ""


def facts_problem(facts: ClientFacts, candidate: Candidate) -> Problem:
    """What the service said, as a message."""
    if facts.exists is False:
        text = translate(
            "ClientFacts",
            "The service knows no such app client. Check its id, and that it is one of this user "
            "pool.",
        )
        return Problem(text)
    if facts.secret_wrong or (facts.needs_secret and not candidate.client_secret):
        return _of_the_secret(facts)
    if facts.no_flow:
        text = translate(
            "ClientFacts",
            "This app client allows no sign-in with a password. If your organisation has a "
            "sign-in of its own, ask your IT department for a connection file.",
        )
        return Problem(text, kind="warning")
    if facts.auth_flow:
        text = translate("ClientFacts", "The service knows this app client, and takes sign-ins.")
        return Problem(text, kind="success")
    return unchecked("")


def unchecked(details: str) -> Problem:
    """That nothing was found out, and why not."""
    text = translate(
        "ClientFacts",
        "The service couldn't be asked about this connection just now. You can add it all the "
        "same: what is wrong with it shows when you sign in.",
    )
    return Problem(text, details, "info")


def no_app_clients() -> Problem:
    """That the pool was asked for its app clients, and has none."""
    text = translate("ClientFacts", "This user pool has no app client yet. One has to be made.")
    return Problem(text, kind="info")


def known_already(name: str) -> Problem:
    """That there is a connection to the same app client, by its name."""
    text = translate(
        "ClientFacts",
        "You have a connection to this app client already: “%1”. Adding it makes a second one.",
    )
    return Problem(text.replace("%1", visible_name(name, 80)), kind="info")


def _of_the_secret(facts: ClientFacts) -> Problem:
    if not facts.secret_wrong:
        text = translate(
            "ClientFacts",
            "This app client has a secret. Ask your IT department for it, or for an app client "
            "without one.",
        )
        return Problem(text, kind="info")
    if facts.needs_secret:
        text = translate("ClientFacts", "This is not the app client's secret. Check it.")
    else:
        text = translate("ClientFacts", "This app client has no secret. Leave the field empty.")
    return Problem(text)
