"""MFA_SETUP: MFA is required, and the user has no second factor yet.

To link an app, AssociateSoftwareToken and VerifySoftwareToken take the challenge session, and the
session of the latter answers the challenge. To set up email, the answer has EMAIL, and a code is
sent.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.practice import refusals
from desktop.practice.crypto.encoding import compact_json
from desktop.practice.sign_in import message_code
from desktop.practice.sign_in.challenge_reply import ChallengeResponses, issue_challenge
from desktop.practice.state import attributes
from desktop.practice.state.factors import can_set_up
from desktop.practice.state.users import EMAIL

if TYPE_CHECKING:
    from desktop.practice.shapes import Body
    from desktop.practice.state.request_context import RequestContext

NAME = "MFA_SETUP"
ADDRESS = "EMAIL"
CHALLENGE_AFTER_TAG = "practice:challenge-after-setup"
"""A tag of the pool; with "on" a linked app is asked for its next code. Real pools differ here."""


def ask(context: RequestContext) -> Body:
    """Name the factors that can be set up."""
    parameters = {
        "MFAS_CAN_SETUP": compact_json(can_set_up(context.pool)),
        "USER_ID_FOR_SRP": context.user.username,
    }
    return issue_challenge(context, NAME, parameters)


def check(context: RequestContext, responses: ChallengeResponses) -> None:
    """Check the email address, or that an app was linked with this session."""
    address = responses.values.get(ADDRESS)
    if address:
        if EMAIL not in can_set_up(context.pool):
            raise refusals.invalid_parameter("Email MFA is not enabled for the user pool.")
        attributes.check(context.pool, {"email": address})
    elif not (responses.challenge.ready and context.user.has_totp):
        raise refusals.session_broken()


def ask_email(context: RequestContext, responses: ChallengeResponses) -> Body:
    """Send a code to the address. It becomes the user's once the code was entered."""
    return message_code.ask(context, message_code.EMAIL_CODE, to=responses.values[ADDRESS])
