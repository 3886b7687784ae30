"""Everything that a step of the connection test can find, as a sentence each.

`desktop.ui.text.connection_test` has the same sentences for translation; a test holds them equal.
"""

from __future__ import annotations

import re
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


class Outcome(Enum):
    """How a step counts."""

    PASSED = "passed"
    WARNING = "warning"
    """It works, and something is worth a look."""
    FAILED = "failed"
    NOT_CHECKED = "not checked"
    """Neither right nor wrong: it couldn't be found out."""
    NOT_NEEDED = "not needed"
    """There is nothing to check."""


PASSED, WARNING, FAILED = Outcome.PASSED, Outcome.WARNING, Outcome.FAILED
NOT_CHECKED, NOT_NEEDED = Outcome.NOT_CHECKED, Outcome.NOT_NEEDED


class Finding(Enum):
    """How it counts, and the sentence, in which names in braces are filled in."""

    AFTER_FAILURE = NOT_CHECKED, "Not checked, since a step before it failed."
    STOPPED = NOT_CHECKED, "Not checked, since the test was stopped."
    MISTAKE = FAILED, "This step ended by a mistake of this program: {reason}."
    TOO_LONG = FAILED, "Nothing came back within {limit} seconds."

    SETTINGS_FINE = PASSED, "No variable of the environment is in the way."
    REDIRECTED = WARNING, "{setting} sends requests to {place} in place of AWS."
    SETTING_UNUSABLE = FAILED, "{setting} can't be used, so nothing is sent."

    NO_PROXY = PASSED, "No proxy is used."
    PROXY_ANSWERS = PASSED, "The proxy {proxy} answers."
    PROXY_NAME_UNKNOWN = FAILED, "The proxy {proxy} has no address: {reason}."
    PROXY_SILENT = FAILED, "The proxy {proxy} can't be reached: {reason}."
    PROXY_WANTS_LOGIN = FAILED, "The proxy {proxy} wants a user name and a password."
    PROXY_BLOCKS = FAILED, "The proxy {proxy} doesn't connect to {host}: {reason}."
    BY_PROXY = NOT_NEEDED, "The proxy does this."

    NO_NAME = NOT_NEEDED, "There is no name to look up: the address is {host}."
    NAME_FOUND = PASSED, "{host} is at {addresses}."
    NAME_UNKNOWN = FAILED, "{host} has no address: {reason}."

    CONNECTED = PASSED, "{addresses} can be reached."
    CONNECTED_PARTLY = WARNING, "{addresses} can be reached, {others} can't: {reason}."
    NOT_CONNECTED = FAILED, "{others} can't be reached: {reason}."

    NO_TLS = NOT_NEEDED, "The address is http, which needs no certificate on this computer."
    CERTIFICATE_GOOD = PASSED, "The certificate is good. {issuer} signed it."
    UNKNOWN_ISSUER = (
        FAILED,
        (
            "The certificate was signed by {issuer}, which isn't trusted here. A network that "
            "looks into connections shows its own: then ca_bundle must name the file with its "
            "authority."
        ),
    )
    UNKNOWN_ISSUER_UNSEEN = FAILED, "Who signed the certificate isn't trusted here."
    OUT_OF_DATE = FAILED, "The certificate is out of date, or this computer's clock is wrong."
    OTHER_NAME = FAILED, "The certificate is for another name than {host}."
    TLS_FAILED = FAILED, "No TLS connection came about: {reason}."

    KEYS_FOUND = PASSED, "{host} has the pool's keys."
    POOL_UNKNOWN = FAILED, "{host} knows no user pool {pool} (HTTP status {status})."
    KEYS_ELSEWHERE = FAILED, "{host} has no keys at this address (HTTP status {status})."
    NO_KEYS = FAILED, "{host} gives no key set: {reason}."
    KEYS_UNREACHABLE = FAILED, "The keys can't be fetched from {host}: {reason}."

    ISSUER_FITS = PASSED, "Tokens name {issuer}."
    ISSUER_DIFFERS = FAILED, "The pool names {issuer}, and the connection expects {expected}."
    ISSUER_NOT_TOLD = NOT_CHECKED, "The pool doesn't say which issuer its tokens name."

    CLIENT_KNOWN = PASSED, "The app client is there."
    CLIENT_UNKNOWN = FAILED, "There is no app client {client} at {host}."
    CLIENT_NOT_TOLD = NOT_CHECKED, "The service didn't say whether it knows the app client."
    NOT_COGNITO = FAILED, "What answers at {host} is no Cognito: {reason}."
    NO_ANSWER = FAILED, "The sign-in service gave no answer that counts: {reason}."

    FLOW_ENABLED = PASSED, "The app client allows {flow}."
    FLOW_OFF = FAILED, "The app client doesn't allow {flow}, but {others}."
    NO_FLOW = FAILED, "The app client doesn't allow {flow}, nor another flow that can be tried."
    FLOW_NOT_TRIED = (
        NOT_CHECKED,
        "{flow} isn't tried: it would run functions of the organisation.",
    )
    FLOW_NOT_TOLD = NOT_CHECKED, "The service didn't say whether the app client allows {flow}."

    SECRET_FITS = PASSED, "The secret is the app client's."
    SECRET_NOT_NEEDED = PASSED, "The app client has no secret, and none is used."
    SECRET_MISSING = FAILED, "The app client has a secret, and the connection has none."
    SECRET_WRONG = FAILED, "The app client has another secret than the connection."
    SECRET_NOT_WANTED = FAILED, "The app client has no secret, and the connection has one."
    SECRET_NOT_TOLD = NOT_CHECKED, "The service didn't say whether a secret is needed."

    REDIRECTED_REPLICA = NOT_NEEDED, "All requests are sent elsewhere, so there is no replica."
    REPLICA_FINE = PASSED, "The replica in {region} knows the app client."
    REPLICA_UNKNOWN = FAILED, "The replica in {region} doesn't know the app client."
    REPLICA_SILENT = FAILED, "The replica in {region} gave no answer that counts: {reason}."

    @property
    def outcome(self) -> Outcome:
        """How it counts."""
        return self.value[0]

    @property
    def sentence(self) -> str:
        """The sentence in English, with names in braces."""
        return self.value[1]

    def filled_in(self, values: Mapping[str, str], sentence: str = "") -> str:
        """The sentence, or its translation, with the values in place of their names.

        What comes from outside is never read as a name.
        """

        def value(found: re.Match[str]) -> str:
            return values.get(found[1], found[0])

        return re.sub(r"\{(\w+)\}", value, sentence or self.sentence)
