"""The dialog with its thread, at ministack's CloudFormation."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.config.profile import read_profile
from desktop.provisioning.aws_setup import has_aws_setup
from desktop.provisioning.presenter import MakePool
from desktop.ui.dialogs.confirm import ConfirmDialog
from desktop.ui.provisioning.make_pool import MakePoolDialog
from desktop.ui.provisioning.mfa_code import AwsCodeDialog
from tests.helpers.aws_doubles import REGION, client, forget_this_computers_aws, ministack
from tests.helpers.user_folders import home_environment

PATIENCE = 20_000


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with ministack(tmp_path_factory.mktemp("ministack")) as url:
        yield url


@pytest.fixture(autouse=True)
def computer(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """One with no AWS setup, and a home of its own."""
    forget_this_computers_aws(monkeypatch, tmp_path)
    for name, value in home_environment(tmp_path).items():
        monkeypatch.setenv(name, value)
    return tmp_path


@pytest.fixture
def aws(url: str, computer: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A profile of the AWS config that goes to ministack."""
    monkeypatch.setenv("AWS_ENDPOINT_URL", url)
    (computer / "config").write_text(
        f"[profile it]\nregion = {REGION}\naws_access_key_id = a\naws_secret_access_key = b\n"
    )


@pytest.fixture
def make_pool(qtbot: QtBot) -> Iterator[MakePool]:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    presenter = MakePool(window, pause=0.01)
    yield presenter
    presenter.stop()


def opened(presenter: MakePool, qtbot: QtBot, stack: str) -> MakePoolDialog:
    presenter.open()
    [dialog] = presenter.parent().findChildren(MakePoolDialog)
    qtbot.waitUntil(lambda: dialog.profile.itemText(0) == "it", timeout=PATIENCE)
    dialog.stack.set_text(stack)
    return dialog


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
    told: list[str] = []
    make_pool.remarks.connect(lambda _, details: told.append(details))
    with qtbot.waitSignal(make_pool.made, timeout=PATIENCE) as caught:
        dialog.submit()
    profile = read_profile(caught.args[0])
    assert "Tokens can't be renewed" in told[0]  # as ministack keeps no rotation
    pools = client("cognito-idp", url).list_user_pools(MaxResults=10)["UserPools"]
    assert profile.user_pool_id in {it["Id"] for it in pools}
    assert not dialog.isVisible()
    client("cloudformation", url).delete_stack(StackName="in-window")


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
    qtbot.waitUntil(lambda: dialog.profile.itemText(0) == "a", timeout=PATIENCE)
    dialog.submit()
    qtbot.waitUntil(lambda: bool(dialog.findChildren(AwsCodeDialog)), timeout=PATIENCE)
    [asked] = dialog.findChildren(AwsCodeDialog)
    assert "mfa/maria" in asked.subtitle.text()
    asked.reject()
    qtbot.waitUntil(dialog.message.isVisible, timeout=PATIENCE)
    assert "asks for a code" in dialog.message.accessibleDescription()


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
