"""The findings and the steps of the connection test, for people.

The sentences are those of `desktop.setup.connection_test.findings`, word for word: a test compares.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.setup.connection_test.findings import Finding, Outcome
from desktop.setup.connection_test.results import Step
from desktop.ui.text.safe import visible_name

if TYPE_CHECKING:
    from desktop.setup.connection_test.results import StepResult

LONGEST = 200
"""Characters that are shown of what comes from outside."""


def result_text(result: StepResult) -> str:
    """What was found, as a sentence in the language of the program."""
    values = {name: visible_name(value, LONGEST) for name, value in result.values.items()}
    return result.finding.filled_in(values, sentences()[result.finding])


def step_name(step: Step) -> str:
    """The step's name."""
    translate = QCoreApplication.translate
    return {
        Step.SETTINGS: translate("ConnectionTest", "Settings of this computer"),
        Step.PROXY: translate("ConnectionTest", "Proxy"),
        Step.NAME: translate("ConnectionTest", "Host name"),
        Step.CONNECTION: translate("ConnectionTest", "Connection"),
        Step.TLS: translate("ConnectionTest", "Certificate"),
        Step.KEYS: translate("ConnectionTest", "Keys of the pool"),
        Step.ISSUER: translate("ConnectionTest", "Issuer"),
        Step.CLIENT: translate("ConnectionTest", "App client"),
        Step.FLOW: translate("ConnectionTest", "Auth flow"),
        Step.SECRET: translate("ConnectionTest", "Secret"),
        Step.REPLICA: translate("ConnectionTest", "Replica"),
    }[step]


def outcome_word(outcome: Outcome) -> str:
    """How a step ended, in a word or two."""
    translate = QCoreApplication.translate
    return {
        Outcome.PASSED: translate("ConnectionTest", "OK"),
        Outcome.WARNING: translate("ConnectionTest", "Look at this"),
        Outcome.FAILED: translate("ConnectionTest", "Wrong"),
        Outcome.NOT_CHECKED: translate("ConnectionTest", "Not checked"),
        Outcome.NOT_NEEDED: translate("ConnectionTest", "Not needed"),
    }[outcome]


def sentences() -> dict[Finding, str]:
    """All findings in the language of the program, with names in braces."""
    translate = QCoreApplication.translate
    return {
        Finding.AFTER_FAILURE: translate(
            "ConnectionTest", "Not checked, since a step before it failed."
        ),
        Finding.STOPPED: translate("ConnectionTest", "Not checked, since the test was stopped."),
        Finding.MISTAKE: translate(
            "ConnectionTest", "This step ended by a mistake of this program: {reason}."
        ),
        Finding.TOO_LONG: translate("ConnectionTest", "Nothing came back within {limit} seconds."),
        Finding.SETTINGS_FINE: translate(
            "ConnectionTest", "No variable of the environment is in the way."
        ),
        Finding.REDIRECTED: translate(
            "ConnectionTest", "{setting} sends requests to {place} in place of AWS."
        ),
        Finding.SETTING_UNUSABLE: translate(
            "ConnectionTest", "{setting} can't be used, so nothing is sent."
        ),
        Finding.NO_PROXY: translate("ConnectionTest", "No proxy is used."),
        Finding.PROXY_ANSWERS: translate("ConnectionTest", "The proxy {proxy} answers."),
        Finding.PROXY_NAME_UNKNOWN: translate(
            "ConnectionTest", "The proxy {proxy} has no address: {reason}."
        ),
        Finding.PROXY_SILENT: translate(
            "ConnectionTest", "The proxy {proxy} can't be reached: {reason}."
        ),
        Finding.PROXY_WANTS_LOGIN: translate(
            "ConnectionTest", "The proxy {proxy} wants a user name and a password."
        ),
        Finding.PROXY_BLOCKS: translate(
            "ConnectionTest", "The proxy {proxy} doesn't connect to {host}: {reason}."
        ),
        Finding.BY_PROXY: translate("ConnectionTest", "The proxy does this."),
        Finding.NO_NAME: translate(
            "ConnectionTest", "There is no name to look up: the address is {host}."
        ),
        Finding.NAME_FOUND: translate("ConnectionTest", "{host} is at {addresses}."),
        Finding.NAME_UNKNOWN: translate("ConnectionTest", "{host} has no address: {reason}."),
        Finding.CONNECTED: translate("ConnectionTest", "{addresses} can be reached."),
        Finding.CONNECTED_PARTLY: translate(
            "ConnectionTest", "{addresses} can be reached, {others} can't: {reason}."
        ),
        Finding.NOT_CONNECTED: translate("ConnectionTest", "{others} can't be reached: {reason}."),
        Finding.NO_TLS: translate(
            "ConnectionTest", "The address is http, which needs no certificate on this computer."
        ),
        Finding.CERTIFICATE_GOOD: translate(
            "ConnectionTest", "The certificate is good. {issuer} signed it."
        ),
        Finding.UNKNOWN_ISSUER: translate(
            "ConnectionTest",
            "The certificate was signed by {issuer}, which isn't trusted here. A network "
            "that looks into connections shows its own: then ca_bundle must name the file"
            " with its authority.",
        ),
        Finding.UNKNOWN_ISSUER_UNSEEN: translate(
            "ConnectionTest", "Who signed the certificate isn't trusted here."
        ),
        Finding.OUT_OF_DATE: translate(
            "ConnectionTest", "The certificate is out of date, or this computer's clock is wrong."
        ),
        Finding.OTHER_NAME: translate(
            "ConnectionTest", "The certificate is for another name than {host}."
        ),
        Finding.TLS_FAILED: translate("ConnectionTest", "No TLS connection came about: {reason}."),
        Finding.KEYS_FOUND: translate("ConnectionTest", "{host} has the pool's keys."),
        Finding.POOL_UNKNOWN: translate(
            "ConnectionTest", "{host} knows no user pool {pool} (HTTP status {status})."
        ),
        Finding.KEYS_ELSEWHERE: translate(
            "ConnectionTest", "{host} has no keys at this address (HTTP status {status})."
        ),
        Finding.NO_KEYS: translate("ConnectionTest", "{host} gives no key set: {reason}."),
        Finding.KEYS_UNREACHABLE: translate(
            "ConnectionTest", "The keys can't be fetched from {host}: {reason}."
        ),
        Finding.ISSUER_FITS: translate("ConnectionTest", "Tokens name {issuer}."),
        Finding.ISSUER_DIFFERS: translate(
            "ConnectionTest", "The pool names {issuer}, and the connection expects {expected}."
        ),
        Finding.ISSUER_NOT_TOLD: translate(
            "ConnectionTest", "The pool doesn't say which issuer its tokens name."
        ),
        Finding.CLIENT_KNOWN: translate("ConnectionTest", "The app client is there."),
        Finding.CLIENT_UNKNOWN: translate(
            "ConnectionTest", "There is no app client {client} at {host}."
        ),
        Finding.CLIENT_NOT_TOLD: translate(
            "ConnectionTest", "The service didn't say whether it knows the app client."
        ),
        Finding.NOT_COGNITO: translate(
            "ConnectionTest", "What answers at {host} is no Cognito: {reason}."
        ),
        Finding.NO_ANSWER: translate(
            "ConnectionTest", "The sign-in service gave no answer that counts: {reason}."
        ),
        Finding.FLOW_ENABLED: translate("ConnectionTest", "The app client allows {flow}."),
        Finding.FLOW_OFF: translate(
            "ConnectionTest", "The app client doesn't allow {flow}, but {others}."
        ),
        Finding.NO_FLOW: translate(
            "ConnectionTest",
            "The app client doesn't allow {flow}, nor another flow that can be tried.",
        ),
        Finding.FLOW_NOT_TRIED: translate(
            "ConnectionTest", "{flow} isn't tried: it would run functions of the organisation."
        ),
        Finding.FLOW_NOT_TOLD: translate(
            "ConnectionTest", "The service didn't say whether the app client allows {flow}."
        ),
        Finding.SECRET_FITS: translate("ConnectionTest", "The secret is the app client's."),
        Finding.SECRET_NOT_NEEDED: translate(
            "ConnectionTest", "The app client has no secret, and none is used."
        ),
        Finding.SECRET_MISSING: translate(
            "ConnectionTest", "The app client has a secret, and the connection has none."
        ),
        Finding.SECRET_WRONG: translate(
            "ConnectionTest", "The app client has another secret than the connection."
        ),
        Finding.SECRET_NOT_WANTED: translate(
            "ConnectionTest", "The app client has no secret, and the connection has one."
        ),
        Finding.SECRET_NOT_TOLD: translate(
            "ConnectionTest", "The service didn't say whether a secret is needed."
        ),
        Finding.REDIRECTED_REPLICA: translate(
            "ConnectionTest", "All requests are sent elsewhere, so there is no replica."
        ),
        Finding.REPLICA_FINE: translate(
            "ConnectionTest", "The replica in {region} knows the app client."
        ),
        Finding.REPLICA_UNKNOWN: translate(
            "ConnectionTest", "The replica in {region} doesn't know the app client."
        ),
        Finding.REPLICA_SILENT: translate(
            "ConnectionTest", "The replica in {region} gave no answer that counts: {reason}."
        ),
    }
