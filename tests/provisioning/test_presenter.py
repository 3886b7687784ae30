"""The dialog with its thread, at ministack's CloudFormation."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.config.profile import read_profile
from desktop.provisioning.aws_setup import has_aws_setup
from desktop.provisioning.deletion_work import DeletionWork
from desktop.provisioning.pool_work import PoolWork
from desktop.provisioning.presenter import MakePool
from desktop.ui.dialogs.confirm import ConfirmDialog
from desktop.ui.provisioning.make_pool import MakePoolDialog
from desktop.ui.provisioning.mfa_code import AwsCodeDialog
from tests.helpers.aws_between import Between
from tests.helpers.aws_doubles import REGION, client

PATIENCE = 20_000


@pytest.fixture
def make_pool(qtbot: QtBot) -> Iterator[MakePool]:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    presenter = MakePool(window, pause=0.01)
    yield presenter
    presenter.stop()


def opened(presenter: MakePool, qtbot: QtBot, stack: str, profile: int = 0) -> MakePoolDialog:
    presenter.open()
    [dialog] = [it for it in presenter.parent().findChildren(MakePoolDialog) if it.isVisible()]
    qtbot.waitUntil(lambda: dialog.form.profile.itemText(profile) == "it", timeout=PATIENCE)
    dialog.form.profile.setCurrentIndex(profile)
    dialog.form.fields["stack"].set_value(stack)
    return dialog


def made(dialog: MakePoolDialog, qtbot: QtBot) -> None:
    """Have it made, by yes to all."""
    dialog.submit()
    qtbot.waitUntil(lambda: dialog.windowTitle() == "Make this?", timeout=PATIENCE)
    dialog.submit()
    qtbot.waitUntil(lambda: dialog.windowTitle() == "The pool is there", timeout=PATIENCE)


def stacks(url: str) -> list[str]:
    return [it["StackName"] for it in client("cloudformation", url).describe_stacks()["Stacks"]]


def test_a_pool_is_made_and_its_connection_is_there(
    aws: None, url: str, make_pool: MakePool, qtbot: QtBot
):
    dialog = opened(make_pool, qtbot, "in-window")
    dialog.submit()
    qtbot.waitUntil(lambda: dialog.windowTitle() == "Make this?", timeout=PATIENCE)
    assert dialog.list.text().splitlines() == [
        "•  User pool: will be made",
        "•  App client: will be made",
        "•  Role that sends text messages: will be made",
    ]
    assert dialog.subtitle.text().startswith(f"Not AWS but {url}: account 000000000000")
    assert "in-window" in stacks(url)  # with nothing in it yet
    dialog.submit()
    qtbot.waitUntil(lambda: dialog.windowTitle() == "The pool is there", timeout=PATIENCE)
    [problem] = [dialog.message.problem]
    assert problem is not None
    assert "Tokens can't be renewed" in problem.details  # as ministack keeps no rotation
    with qtbot.waitSignal(make_pool.made) as caught, qtbot.assertNotEmitted(make_pool.left):
        dialog.submit()
    profile = read_profile(caught.args[0])
    pools = client("cognito-idp", url).list_user_pools(MaxResults=10)["UserPools"]
    assert profile.user_pool_id in {it["Id"] for it in pools}
    assert profile.user_pool_id in dialog.list.text()
    assert not dialog.isVisible()
    client("cloudformation", url).delete_stack(StackName="in-window")


def test_a_pool_that_is_as_wanted_changes_nothing_and_can_be_closed(
    aws: None, url: str, make_pool: MakePool, qtbot: QtBot
):
    dialog = opened(make_pool, qtbot, "again")
    with qtbot.waitSignal(make_pool.left, timeout=PATIENCE):
        made(dialog, qtbot)
        dialog.reject()
    [role] = client("iam", url).list_roles()["Roles"]
    client("iam", url).update_assume_role_policy(
        RoleName=role["RoleName"],
        PolicyDocument='{"Version": "2012-10-17", "Statement": []}',
    )
    dialog = opened(make_pool, qtbot, "again")
    dialog.submit()
    qtbot.waitUntil(lambda: dialog.windowTitle() == "The pool is there", timeout=PATIENCE)
    assert "Role that sends text messages: was changed by other means" in dialog.list.text()
    with qtbot.assertNotEmitted(make_pool.left):  # its connection was there before
        dialog.reject()
    client("cloudformation", url).delete_stack(StackName="again")


def test_a_stack_that_was_never_finished_is_deleted_and_begun_anew(
    between: Between, url: str, make_pool: MakePool, qtbot: QtBot
):
    """ministack fails no step, so it is said between that its stack was rolled back."""
    formation = client("cloudformation", url)
    formation.create_stack(
        StackName="failed",
        TemplateBody='{"Resources": {"T": {"Type": "AWS::SNS::Topic"}}}',
        Tags=[{"Key": "made-with", "Value": "cognito-desk"}],
    )
    deleted = []

    def say_failed(sent: bytes, reply: bytes) -> bytes:
        if b"Action=DeleteStack" in sent:
            deleted.append(sent)
        failed = b"Action=DescribeStacks" in sent and not deleted
        return reply.replace(b"CREATE_COMPLETE", b"ROLLBACK_COMPLETE") if failed else reply

    between.after = say_failed
    dialog = opened(make_pool, qtbot, "failed")
    dialog.submit()
    qtbot.waitUntil(
        lambda: dialog.windowTitle() == "Delete the unfinished stack?", timeout=PATIENCE
    )
    assert "never finished (ROLLBACK_COMPLETE)" in dialog.list.text()
    assert "failed" in stacks(url)
    dialog.submit()
    qtbot.waitUntil(lambda: dialog.windowTitle() == "Make this?", timeout=PATIENCE)
    assert len(deleted) == 1
    dialog.reject()
    qtbot.waitUntil(lambda: "failed" not in stacks(url), timeout=PATIENCE)


def test_an_unfinished_stack_is_left_where_it_is_not_agreed_to(
    between: Between, url: str, make_pool: MakePool, qtbot: QtBot
):
    formation = client("cloudformation", url)
    formation.create_stack(
        StackName="kept",
        TemplateBody='{"Resources": {"T": {"Type": "AWS::SNS::Topic"}}}',
        Tags=[{"Key": "made-with", "Value": "cognito-desk"}],
    )
    between.after = lambda _, reply: reply.replace(b"CREATE_COMPLETE", b"ROLLBACK_COMPLETE")
    dialog = opened(make_pool, qtbot, "kept")
    dialog.submit()
    qtbot.waitUntil(
        lambda: dialog.windowTitle() == "Delete the unfinished stack?", timeout=PATIENCE
    )
    work = make_pool.findChild(PoolWork)
    with qtbot.waitSignal(work.ended, timeout=PATIENCE):
        dialog.reject()
    assert not [it for it, _ in between.asked if "DeleteStack" in it]
    formation.delete_stack(StackName="kept")


INVITE = "AWSCognitoIdentityProviderService.AdminCreateUser"


def invite(dialog: MakePoolDialog, phone: str) -> None:
    dialog.form.fields["user_name"].set_value("maria")
    dialog.form.fields["phone"].set_value(phone)


def test_a_test_user_is_shown_before_and_invited_after(
    between: Between, url: str, make_pool: MakePool, qtbot: QtBot
):
    """ministack stumbles over AdminCreateUser in such a pool, so it is answered between."""
    refusal = b'{"__type": "InvalidParameterException", "message": "Invalid phone number format."}'
    answers = [(400, refusal), (200, b'{"User": {"Username": "maria"}}')]
    between.instead = lambda what, _: answers.pop(0) if what == INVITE else None
    dialog = opened(make_pool, qtbot, "with-user")
    invite(dialog, "+490000000000")
    dialog.submit()
    qtbot.waitUntil(lambda: dialog.windowTitle() == "Make this?", timeout=PATIENCE)
    assert "Test user maria" in dialog.list.text()
    assert not [it for it, _ in between.asked if it == INVITE]
    dialog.submit()
    qtbot.waitUntil(dialog.message.isVisible, timeout=PATIENCE)
    assert "doesn't take the phone number +490000000000" in dialog.message.accessibleDescription()
    assert "with-user" in stacks(url)

    invite(dialog, "+491700000000")
    dialog.submit()
    qtbot.waitUntil(lambda: dialog.windowTitle() == "Make this?", timeout=PATIENCE)
    assert "nothing changes at AWS" in dialog.list.text()
    dialog.submit()
    qtbot.waitUntil(lambda: dialog.windowTitle() == "The pool is there", timeout=PATIENCE)
    assert "on its way to +491700000000" in dialog.list.text()
    [_, sent] = [json.loads(it) for what, it in between.asked if what == INVITE]
    assert sent["DesiredDeliveryMediums"] == ["SMS"]
    assert sent["UserAttributes"][0] == {"Name": "phone_number", "Value": "+491700000000"}
    client("cloudformation", url).delete_stack(StackName="with-user")


def test_no_to_a_test_user_sends_nothing(
    between: Between, url: str, make_pool: MakePool, qtbot: QtBot
):
    dialog = opened(make_pool, qtbot, "no-user")
    made(dialog, qtbot)
    dialog.reject()
    dialog = opened(make_pool, qtbot, "no-user")
    invite(dialog, "+491700000000")
    dialog.submit()
    qtbot.waitUntil(lambda: dialog.windowTitle() == "Make this?", timeout=PATIENCE)
    work = make_pool.findChild(PoolWork)
    with qtbot.waitSignal(work.ended, timeout=PATIENCE):
        dialog.reject()
    assert INVITE not in [it for it, _ in between.asked]
    client("cloudformation", url).delete_stack(StackName="no-user")


def test_a_pool_is_deleted_after_two_questions(
    aws: None, url: str, make_pool: MakePool, qtbot: QtBot
):
    dialog = opened(make_pool, qtbot, "to-go")
    made(dialog, qtbot)
    pool_id = dialog.list.text().splitlines()[0].split()[-1]
    dialog.reject()
    dialog = opened(make_pool, qtbot, "to-go")
    dialog.delete.click()
    asked = make_pool.deletion.dialog
    assert asked is not None
    qtbot.waitUntil(lambda: not asked.action.busy, timeout=PATIENCE)
    assert asked.subtitle.text().startswith(f"Not AWS but {url}")
    assert f"The user pool {pool_id}" in asked.list.text()
    assert "can sign in any more with: Staff" in asked.list.text()
    asked.submit()
    asked.typed.set_text("to-g")
    asked.submit()
    assert "to-go" in stacks(url)
    asked.typed.set_text("to-go")
    asked.submit()
    title = "There is no such pool any more"
    qtbot.waitUntil(lambda: asked.windowTitle() == title, timeout=PATIENCE)
    assert "to-go" not in stacks(url)
    pools = client("cognito-idp", url).list_user_pools(MaxResults=60)["UserPools"]
    assert pool_id not in {it["Id"] for it in pools}
    assert "Connections to it are left: Staff" in asked.list.text()
    asked.submit()
    assert make_pool.deletion.dialog is None
    assert dialog.isVisible()


def test_no_at_the_second_question_deletes_nothing(
    between: Between, url: str, make_pool: MakePool, qtbot: QtBot
):
    dialog = opened(make_pool, qtbot, "stays")
    made(dialog, qtbot)
    dialog.reject()
    dialog = opened(make_pool, qtbot, "stays")
    dialog.delete.click()
    asked = make_pool.deletion.dialog
    assert asked is not None
    qtbot.waitUntil(lambda: not asked.action.busy, timeout=PATIENCE)
    asked.submit()
    work = make_pool.deletion.findChild(DeletionWork)
    with qtbot.waitSignal(work.ended, timeout=PATIENCE):
        asked.reject()
    assert not [it for it, _ in between.asked if "DeleteStack" in it]
    assert "stays" in stacks(url)
    client("cloudformation", url).delete_stack(StackName="stays")


def test_a_stack_that_is_not_there_or_not_ours_is_not_deleted(
    aws: None, url: str, make_pool: MakePool, qtbot: QtBot
):
    dialog = opened(make_pool, qtbot, "nowhere")
    dialog.delete.click()
    asked = make_pool.deletion.dialog
    assert asked is not None
    qtbot.waitUntil(lambda: not asked.action.busy, timeout=PATIENCE)
    assert "There is no stack nowhere" in asked.subtitle.text()
    asked.submit()
    formation = client("cloudformation", url)
    template = '{"Resources": {"T": {"Type": "AWS::SNS::Topic"}}}'
    formation.create_stack(StackName="theirs", TemplateBody=template)
    dialog.form.fields["stack"].set_value("theirs")
    dialog.delete.click()
    asked = make_pool.deletion.dialog
    assert asked is not None
    qtbot.waitUntil(asked.message.isVisible, timeout=PATIENCE)
    assert "this program didn't make" in asked.message.accessibleDescription()
    asked.submit()
    assert "theirs" in stacks(url)
    formation.delete_stack(StackName="theirs")


def test_no_leaves_nothing_behind(aws: None, url: str, make_pool: MakePool, qtbot: QtBot):
    dialog = opened(make_pool, qtbot, "not-wanted")
    dialog.submit()
    qtbot.waitUntil(lambda: dialog.windowTitle() == "Make this?", timeout=PATIENCE)
    dialog.reject()
    qtbot.waitUntil(lambda: "not-wanted" not in stacks(url), timeout=PATIENCE)


def test_what_keeps_aws_from_answering_is_said_in_the_dialog(
    aws: None, make_pool: MakePool, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
):
    dialog = opened(make_pool, qtbot, "x")
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:9")
    dialog.submit()
    qtbot.waitUntil(dialog.message.isVisible, timeout=PATIENCE)
    assert "can't be reached" in dialog.message.accessibleDescription()
    assert not dialog.action.busy


def test_a_role_that_wants_a_code_asks_in_a_dialog_and_takes_no_for_an_answer(
    aws: None, make_pool: MakePool, qtbot: QtBot, computer: Path
):
    config = (computer / "config").read_text()
    role = (
        f"[profile a]\nregion = {REGION}\nrole_arn = arn:aws:iam::1:role/it\n"
        "source_profile = it\nmfa_serial = arn:aws:iam::1:mfa/maria\n"
    )
    (computer / "config").write_text(role + config)
    make_pool.open()
    [dialog] = make_pool.parent().findChildren(MakePoolDialog)
    qtbot.waitUntil(lambda: dialog.form.profile.itemText(0) == "a", timeout=PATIENCE)
    dialog.submit()
    qtbot.waitUntil(lambda: bool(dialog.findChildren(AwsCodeDialog)), timeout=PATIENCE)
    [asked] = dialog.findChildren(AwsCodeDialog)
    assert "mfa/maria" in asked.subtitle.text()
    asked.reject()
    qtbot.waitUntil(dialog.message.isVisible, timeout=PATIENCE)
    assert "asks for a code" in dialog.message.accessibleDescription()


CREDENTIALS = b"""<AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
<AssumeRoleResult><Credentials><AccessKeyId>ASIA1</AccessKeyId><SecretAccessKey>s</SecretAccessKey>
<SessionToken>t</SessionToken><Expiration>2099-01-01T00:00:00Z</Expiration></Credentials>
</AssumeRoleResult></AssumeRoleResponse>"""
WRONG_CODE = b"""<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error>
<Code>AccessDenied</Code><Message>MultiFactorAuthentication failed with invalid MFA one time pass
code.</Message></Error></ErrorResponse>"""


@pytest.fixture
def role(between: Between, computer: Path) -> Between:
    """The profile is a role that wants a code: sts answers between, once wrong and then right."""
    (computer / "config").write_text(
        f"[profile it]\nregion = {REGION}\nrole_arn = arn:aws:iam::123456789012:role/it\n"
        "source_profile = base\nmfa_serial = arn:aws:iam::123456789012:mfa/maria\n"
        "[profile base]\naws_access_key_id = a\naws_secret_access_key = b\n"
    )
    between.instead = lambda what, sent: (
        ((200, CREDENTIALS) if b"TokenCode=123456" in sent else (403, WRONG_CODE))
        if what == "Action=AssumeRole"
        else None
    )
    return between


def code_dialog(over: QWidget, qtbot: QtBot) -> AwsCodeDialog:
    qtbot.waitUntil(
        lambda: any(it.isVisible() for it in over.findChildren(AwsCodeDialog)), timeout=PATIENCE
    )
    [asked] = [it for it in over.findChildren(AwsCodeDialog) if it.isVisible()]
    return asked


def test_the_code_that_is_given_goes_to_aws_and_a_wrong_one_is_told(
    role: Between, url: str, make_pool: MakePool, qtbot: QtBot
):
    dialog = opened(make_pool, qtbot, "by-role", profile=1)
    dialog.submit()
    asked = code_dialog(dialog, qtbot)
    asked.edit.setText("000000")
    asked.submit()
    qtbot.waitUntil(dialog.message.isVisible, timeout=PATIENCE)
    assert "refused the code" in dialog.message.accessibleDescription()

    dialog.submit()
    asked = code_dialog(dialog, qtbot)
    asked.edit.setText("123456")
    asked.submit()
    qtbot.waitUntil(lambda: dialog.windowTitle() == "Make this?", timeout=PATIENCE)
    [first, second] = [sent for what, sent in role.asked if what == "Action=AssumeRole"]
    assert b"TokenCode=000000" in first
    assert b"TokenCode=123456" in second
    assert b"mfa%2Fmaria" in second
    dialog.reject()
    qtbot.waitUntil(lambda: "by-role" not in stacks(url), timeout=PATIENCE)


def test_a_role_asks_for_its_code_before_a_deletion_as_well(
    role: Between, make_pool: MakePool, qtbot: QtBot
):
    dialog = opened(make_pool, qtbot, "nowhere", profile=1)
    dialog.delete.click()
    asked = make_pool.deletion.dialog
    assert asked is not None
    code = code_dialog(asked, qtbot)
    code.edit.setText("123456")
    code.submit()
    qtbot.waitUntil(lambda: not asked.action.busy, timeout=PATIENCE)
    assert "There is no stack nowhere" in asked.subtitle.text()
    asked.submit()


def test_the_end_of_the_program_waits_for_nothing(
    aws: None, make_pool: MakePool, qtbot: QtBot, url: str
):
    dialog = opened(make_pool, qtbot, "left")
    dialog.submit()
    make_pool.stop()
    assert dialog.isVisible()
    qtbot.waitUntil(lambda: "left" not in stacks(url), timeout=PATIENCE)


def test_it_is_offered_where_there_is_something_to_find(
    computer: Path, monkeypatch: pytest.MonkeyPatch
):
    assert not has_aws_setup()
    monkeypatch.setenv("AWS_PROFILE", "it")
    assert has_aws_setup()
    monkeypatch.delenv("AWS_PROFILE")
    (computer / "credentials").write_text("")
    assert has_aws_setup()


def test_quitting_while_cloudformation_is_at_work_is_asked_about(make_pool: MakePool):
    left: list[str] = []
    make_pool.open()
    [dialog] = make_pool.parent().findChildren(MakePoolDialog)
    assert not make_pool.keeps_from_leaving(lambda: left.append("early"))
    dialog.show_changes("AWS account 1", ["User pool: will be made"])
    assert not make_pool.keeps_from_leaving(lambda: left.append("early"))
    dialog.send()
    assert make_pool.keeps_from_leaving(lambda: left.append("first"))
    [question] = [it for it in dialog.findChildren(ConfirmDialog) if it.isVisible()]
    question.cancel.click()
    assert dialog.isVisible()
    assert make_pool.keeps_from_leaving(lambda: left.append("second"))
    [question] = [it for it in dialog.findChildren(ConfirmDialog) if it.isVisible()]
    question.action.click()
    assert left == ["second"]
    assert not dialog.isVisible()


def test_what_is_being_made_when_one_quits_is_left_to_cloudformation(
    between: Between, url: str, make_pool: MakePool, qtbot: QtBot
):
    executed = []

    def never_done(sent: bytes, reply: bytes) -> bytes:
        if b"Action=ExecuteChangeSet" in sent:
            executed.append(sent)
        at_work = executed and b"Action=DescribeStacks" in sent
        return reply.replace(b"CREATE_COMPLETE", b"CREATE_IN_PROGRESS") if at_work else reply

    between.after = never_done
    dialog = opened(make_pool, qtbot, "goes-on")
    dialog.submit()
    qtbot.waitUntil(lambda: dialog.windowTitle() == "Make this?", timeout=PATIENCE)
    dialog.submit()
    qtbot.waitUntil(lambda: bool(executed), timeout=PATIENCE)
    left: list[str] = []
    assert make_pool.keeps_from_leaving(lambda: left.append("now"))
    [question] = [it for it in dialog.findChildren(ConfirmDialog) if it.isVisible()]
    question.action.click()
    assert left == ["now"]
    qtbot.waitUntil(
        lambda: not [it for it in threading.enumerate() if it.name == "work on a stack"],
        timeout=PATIENCE,
    )
    assert not [it for it, _ in between.asked if "DeleteStack" in it]
    client("cloudformation", url).delete_stack(StackName="goes-on")
