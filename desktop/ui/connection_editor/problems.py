"""What is wrong about a key, as the sentence under its field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.config.key_problems import KeyProblem, Wrong

if TYPE_CHECKING:
    from collections.abc import Mapping


def problem_text(problem: KeyProblem, values: Mapping[str, object]) -> str:
    """The sentence; `values` are all keys as they are now."""
    translate = QCoreApplication.translate
    match problem.wrong:
        case Wrong.MISSING:
            return translate("ConnectionProblem", "This is needed.")
        case Wrong.UNKNOWN:
            return translate("ConnectionProblem", "Cognito Desk knows no such key.")
        case Wrong.CONFLICT:
            return _conflict(problem, values)
    own = _of_value(problem.key, values)
    return own or translate("ConnectionProblem", "This can't be used: %1").replace(
        "%1", problem.text
    )


def _of_value(key: str, values: Mapping[str, object]) -> str:
    translate = QCoreApplication.translate
    address = translate(
        "ConnectionProblem",
        "An address that begins with https://, or with http:// for this computer.",
    )
    elsewhere = "endpoint_url" in values
    return {
        "region": translate("ConnectionProblem", "A name of letters, digits and hyphens.")
        if elsewhere
        else translate("ConnectionProblem", "An AWS Region, such as eu-central-1."),
        "replica_region": translate("ConnectionProblem", "An AWS Region, such as eu-west-1."),
        "user_pool_id": translate(
            "ConnectionProblem", "A user pool ID, such as eu-central-1_AbCdEf123."
        ),
        "client_id": translate("ConnectionProblem", "Letters and digits, as AWS shows the ID."),
        "client_secret": translate(
            "ConnectionProblem", "Letters, digits and + / = - _, as AWS shows the secret."
        ),
        "endpoint_url": address,
        "replica_endpoint_url": address,
        "jwks_url": address,
        "issuer": translate("ConnectionProblem", "An address such as https://host/pool."),
        "code_minutes": translate("ConnectionProblem", "A whole number, 3 to 15."),
        "refresh_days": translate("ConnectionProblem", "A whole number, 1 to 3650."),
        "max_age": translate("ConnectionProblem", "A whole number, 0 or more."),
        "acr_values": translate("ConnectionProblem", "Levels with blanks between them."),
        "password_rules": translate(
            "ConnectionProblem",
            "The least length, 6 to 99, then any of: upper lower digit symbol.",
        ),
        "sms_price": translate("ConnectionProblem", "An amount and a currency: 0.0581 USD."),
        "proxy": translate(
            "ConnectionProblem",
            "Its address with the port, such as http://proxy.example:3128, without user name and "
            "password: people are asked for theirs. Or “direct” for none.",
        ),
    }.get(key, "")


def _conflict(problem: KeyProblem, values: Mapping[str, object]) -> str:
    translate = QCoreApplication.translate
    match problem.key:
        case "region":
            text = translate(
                "ConnectionProblem",
                "The pool is in %1. If this is the Region of its replica, enter it there.",
            )
            return text.replace("%1", str(values.get("user_pool_id")).partition("_")[0])
        case "replica_region" if values.get("replica_region") == values.get("region"):
            return translate("ConnectionProblem", "Another Region than the pool's own.")
        case "replica_region" | "replica_endpoint_url":
            return translate(
                "ConnectionProblem",
                "With an endpoint, a replica needs its Region and its own endpoint; without one "
                "it has no endpoint.",
            )
        case "acr_values" | "max_age":
            return translate("ConnectionProblem", "This goes with the auth flow USER_AUTH only.")
        case "issuer":
            return translate(
                "ConnectionProblem",
                "An address that begins with https://, or enter the address of the keys.",
            )
    return problem.text
