"""What is said of files, links and texts that nothing to connect to could be read from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.setup.discovery.flaws import Flaw
from desktop.ui.text.problem import Problem
from desktop.ui.text.safe import visible, visible_name

if TYPE_CHECKING:
    from desktop.setup.discovery.flaws import NothingFound

translate = QCoreApplication.translate


def nothing_found(error: NothingFound, file: str = "", *, link: bool = False) -> Problem:
    """`file`: its name; empty for what was pasted or dropped, or for a `link`."""
    text = _of_links(error.flaw) or _of_other_things(error.flaw) or _of_contents(error.flaw)
    what = translate("Discovery", "What you pasted")
    if link:
        what = translate("Discovery", "This link")
    elif file:
        what = translate("Discovery", "“%1”").replace("%1", visible_name(file, 80))
    about = visible(error.about, 200)
    details = f"{error.flaw.name}: {about}" if about else error.flaw.name
    return Problem(text.replace("{what}", what).replace("{about}", about), details)


def _of_contents(flaw: Flaw) -> str:
    return {
        Flaw.EMPTY: translate("Discovery", "{what} is empty. Save or copy it again."),
        Flaw.TOO_LARGE: translate(
            "Discovery",
            "{what} is too large to be the settings of a connection. Check that it is the file "
            "that you meant.",
        ),
        Flaw.NOT_TEXT: translate(
            "Discovery",
            "{what} isn't text, so there are no settings in it. Check that it is the file that you "
            "meant.",
        ),
        Flaw.CUT_OFF: translate(
            "Discovery",
            "{what} ends in the middle: a part of it is missing. Copy or download it again.",
        ),
        Flaw.NOT_JSON: translate(
            "Discovery",
            "{what} can't be read, since something in it was changed so that it is no longer JSON. "
            "Get it again from where it came from.",
        ),
        Flaw.NOT_DATA: translate(
            "Discovery",
            "{what} is a program that makes its settings when it runs, and it isn't run here. "
            "Paste the id of the user pool and that of the app client instead.",
        ),
        Flaw.REGIONS_DIFFER: translate(
            "Discovery",
            "{what} names two Regions for one user pool: {about}. Ask for settings that go "
            "together, or paste the user pool's id alone.",
        ),
        Flaw.BAD_VALUE: translate(
            "Discovery",
            "{what} has a value for {about} that no connection can have. Ask where you got it for "
            "one that is right.",
        ),
        Flaw.OTHER_TEXT: translate(
            "Discovery",
            "Nothing to connect to was found in it: {what} is neither a link, the address of a "
            "sign-in page or issuer, the id of a user pool, nor a file that names one.",
        ),
    }[flaw]


def _of_other_things(flaw: Flaw) -> str:
    return {
        Flaw.NO_USER_POOL: translate(
            "Discovery",
            "{what} is of an app without a user pool, so there is nothing to sign in to. Take the "
            "file of an app that has one.",
        ),
        Flaw.IDENTITY_POOL: translate(
            "Discovery",
            "{what} names an identity pool, which has no users of its own. You need the id of the "
            "user pool, such as eu-central-1_AbCdEf123.",
        ),
        Flaw.TOKEN: translate(
            "Discovery",
            "{what} holds tokens, which are as good as a password while they last. There is no "
            "connection in it: pass it on to no one.",
        ),
        Flaw.CREDENTIALS: translate(
            "Discovery",
            "{what} holds secret keys of an account, and no connection. Keep it to yourself; "
            "nothing of it was used.",
        ),
        Flaw.KEY_SET: translate(
            "Discovery",
            "{what} holds the public keys of a pool and doesn't say of which one. Paste the "
            "address that you have it from.",
        ),
        Flaw.PACKAGE: translate(
            "Discovery",
            "{what} lists the packages of a program. The file with its connection is another one, "
            "such as amplify_outputs.json or aws-exports.js.",
        ),
        Flaw.OTHER_JSON: translate(
            "Discovery",
            "{what} names no user pool. Files that do are amplify_outputs.json, aws-exports.js and "
            "what the AWS CLI prints for describe-user-pool-client.",
        ),
    }.get(flaw, "")


def _of_links(flaw: Flaw) -> str:
    return {
        Flaw.LINK_ACTION: translate(
            "Discovery",
            "This link asks for something that no link can do here. Nothing was changed.",
        ),
        Flaw.LINK_KEY_REFUSED: translate(
            "Discovery",
            "This link wants to set {about}, which no link may: it could send your password to "
            "someone else. Don't use it, and tell your IT department.",
        ),
        Flaw.LINK_KEY_UNKNOWN: translate(
            "Discovery",
            "This link has a part that isn't known here: {about}. Ask where you got it for another "
            "one.",
        ),
        Flaw.LINK_KEY_TWICE: translate(
            "Discovery",
            "This link says {about} twice, and only one can be right. Ask where you got it for "
            "another one.",
        ),
        Flaw.LINK_BROKEN: translate(
            "Discovery",
            "This link is damaged, or a part of it is missing. Copy all of it, or ask for another "
            "one.",
        ),
    }.get(flaw, "")
