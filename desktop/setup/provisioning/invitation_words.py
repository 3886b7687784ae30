"""What a command says of the test user's invitation, in English."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.setup.provisioning.invitation import Refusal, refusal_of, resend_line
from desktop.setup.provisioning.words import problem_text

if TYPE_CHECKING:
    from desktop.setup.provisioning.invitation import Invitation
    from desktop.setup.provisioning.problems import AwsProblem


def refusal_lines(problem: AwsProblem, invitation: Invitation, user_pool_id: str) -> list[str]:
    """Why the test user got no message, and what to do."""
    name, phone = invitation.user_name, invitation.phone
    again = f"    {resend_line(user_pool_id, name)}"
    match refusal_of(problem):
        case Refusal.THERE_ALREADY:
            said = f"The user {name} is there already, so no message was sent. To send one:"
            return [said, again]
        case Refusal.NOT_SENT:
            said = (
                f"The user {name} was made, but the message couldn't be sent: {problem.detail} In "
                f"the SMS sandbox of Amazon SNS only verified numbers get any: verify {phone} "
                "there, or leave the sandbox. Then:"
            )
            return [said, again]
        case Refusal.PHONE:
            said = f"Cognito doesn't take the phone number {phone}. The user wasn't invited."
        case Refusal.NAME:
            said = f"Cognito doesn't take the user name {name}: {problem.detail}"
        case Refusal.ROLE:
            said = (
                "Cognito couldn't use the role for text messages. A new role takes up to a minute "
                f"to be known everywhere: run this again. AWS says: {problem.detail}"
            )
        case _:
            said = f"The test user wasn't invited. {problem_text(problem)}"
    return [said]
