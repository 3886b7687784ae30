"""`cognito-desk provision`: a user pool with a required second factor, made by CloudFormation.

Exit status: 0 it is as wanted; 1 it could not be made or deleted, or was not agreed to; 2 wrong
usage, or AWS could not be asked; 130 after Ctrl+C. What happens goes to standard output, questions
and reasons to standard error.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from desktop.commands.output import complain, write_line
from desktop.commands.provision_delete import delete
from desktop.commands.provision_run import provision
from desktop.commands.provision_terminal import NoTerminal
from desktop.config.made_connection import ConnectionInTheWay
from desktop.setup.provisioning.choices import PARAMETERS, USUAL_STACK, Choices, parse_pairs
from desktop.setup.provisioning.invitation import is_phone, is_user_name
from desktop.setup.provisioning.problems import AwsProblem
from desktop.setup.provisioning.words import problem_text, stage_text
from desktop.setup.provisioning.work import NotNow, Stopped

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

AS_WANTED, NOT_AS_WANTED, WRONG_USAGE, INTERRUPTED = 0, 1, 2, 130


class UsageError(Exception):
    """The options can't be used; the text says why."""


def configure(parser: ArgumentParser) -> None:
    """Add the options."""
    parser.allow_abbrev = False
    parser.description = (
        "Make a user pool that requires a second factor, its app client and the role for its text "
        "messages, with AWS CloudFormation; again brings it up to date. What will change is shown "
        "and asked about first."
    )
    usual = ", ".join(f"{name}={it.usual}" for name, it in PARAMETERS.items() if it.usual)
    others = ", ".join(name for name, it in PARAMETERS.items() if not it.usual)
    parser.epilog = (
        f"Parameters of a new pool: {usual}; none: {others}. Without --set a pool that is there "
        "keeps its own. Exit status: 0 as wanted; 1 not made, not deleted or not agreed to; 2 "
        "wrong usage, or AWS can't be asked; 130 after Ctrl+C. docs/provisioning.md tells the "
        "whole story."
    )
    add = parser.add_argument
    add("--stack", metavar="NAME", default=USUAL_STACK, help="its stack (default: %(default)s)")
    add("--set", action="append", default=[], metavar="NAME=VALUE", help="a parameter, see below")
    add("--tag", action="append", default=[], metavar="KEY=VALUE", help="a tag for all of it")
    add("--aws-profile", metavar="NAME", help="a profile of the AWS config (default: boto3's own)")
    add("--region", metavar="REGION", help="where (default: as the AWS config has it)")
    add("--dry-run", action="store_true", help="show what would change, and change nothing")
    add("--yes", action="store_true", help="make the changes without being asked")
    add("--delete", action="store_true", help="delete the pool with all its users; asks twice")
    add("--profile-out", metavar="FILE", help="where the connection goes (default: the profiles)")
    add(
        "--test-user",
        nargs=2,
        metavar=("NAME", "PHONE"),
        help="invite a user by text message, such as maria +491700000000",
    )
    add("--print-template", action="store_true", help="print the CloudFormation template and end")


def main(namespace: Namespace) -> int:
    """Run with the parsed options of `configure`; the exit status."""
    try:
        choices = _choices(namespace)
        if namespace.print_template:
            from desktop.aws.stack import template

            return AS_WANTED if write_line(sys.stdout, template().rstrip()) else WRONG_USAGE
        return (delete if namespace.delete else provision)(namespace, choices)
    except AwsProblem as problem:
        return _fail(problem_text(problem))
    except Stopped:
        complain("provision", "Interrupted. Nothing was changed.")
        return INTERRUPTED
    except NotNow as refusal:
        complain("provision", stage_text(refusal.facts))
        return NOT_AS_WANTED
    except (UsageError, ConnectionInTheWay, NoTerminal) as error:
        return _fail(str(error))


def _choices(options: Namespace) -> Choices:
    """Raises `UsageError`."""
    if options.delete and (options.set or options.tag or options.profile_out or options.test_user):
        raise UsageError("--delete goes with --stack, --aws-profile, --region and --dry-run only")
    try:
        parameters = parse_pairs(options.set)
        tags = parse_pairs(options.tag)
    except ValueError as error:
        raise UsageError(f"{error} is not NAME=VALUE") from None
    if options.region and PARAMETERS["SmsRegion"].problem(options.region):
        raise UsageError(f"a Region is such as eu-central-1, not {options.region!r}")
    choices = Choices(options.stack, parameters, tags)
    if problems := choices.problems():
        raise UsageError(" ".join(problems))
    if options.test_user:
        name, phone = options.test_user
        if not is_user_name(name):
            raise UsageError(f"a user name has 1 to 128 characters and no blanks, not {name!r}")
        if not is_phone(phone):
            raise UsageError(
                "a phone number is + and 7 to 15 digits, the country's code first, such as "
                f"+491700000000, not {phone}"
            )
    return choices


def _fail(reason: str) -> int:
    complain("provision", reason)
    return WRONG_USAGE
