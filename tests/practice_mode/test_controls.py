"""The practice controls with a client that fails on command, and with a real practice pool."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from desktop.practice.client import PracticeClient, PracticeError, parse_overview
from desktop.practice_mode import PracticeMode
from desktop.practice_mode.controls import ControlsPresenter
from desktop.practice_mode.pool_changes import PoolChanges
from desktop.ui.practice_phone.controls.model import NewUser
from desktop.ui.practice_phone.controls.window import PracticeControls
from desktop.ui.practice_phone.model import PracticeUser
from desktop.ui.presenters.qa_tools import QaTools
from tests.helpers.fake_worker import FakeWorker
from tests.helpers.windows import Windows

EXAMPLE = Path(__file__).parents[2] / "docs/examples/seed.toml"
LONGEST_MS = 20_000
POOL = "eu-central-1_Practice1"
LISTED: dict[str, Any] = {
    "endpoint": "http://127.0.0.1:9",
    "region": "eu-central-1",
    "user_pool_id": POOL,
    "client_id": "client",
    "pools": [
        {
            "name": "Practice pool",
            "user_pool_id": POOL,
            "client_id": "client",
            "auth_flow": "USER_PASSWORD_AUTH",
            "replica_region": "eu-west-1",
        }
    ],
    "users": [
        {
            "username": "maria",
            "password": "Practice-1",
            "user_pool_id": POOL,
            "factors": ["SMS_MFA"],
            "situation": "Text message",
        }
    ],
}
OVERVIEW = parse_overview(LISTED)
MARIA = PracticeUser("maria", "Practice-1", POOL, "Practice pool", "Text message", ("SMS_MFA",))


class FakeClient(PracticeClient):
    """Keeps faults and clock; refuses while `broken`, and waits while `held`."""

    def __init__(self) -> None:
        super().__init__(OVERVIEW.endpoint)
        self.on: tuple[dict[str, object], ...] = ()
        self.offset = 0.0
        self.broken = False
        self.go_on = threading.Event()
        self.go_on.set()
        self.operations: list[tuple[str, dict[str, object]]] = []

    def _call(self, method: str, path: str, body: Any = None, **more: Any) -> Any:
        self.go_on.wait(5)
        if self.broken:
            raise PracticeError("the practice pool does not answer: refused")
        if method == "GET" and path == "/practice":
            return LISTED
        if method == "GET" and path == "/practice/clock":
            return {"now": 0.0, "offset_seconds": self.offset, "stopped_at": None}
        if method == "PUT" and path == "/practice/clock":
            self.offset = body["offset_seconds"]
        if path == "/practice/faults":
            if method == "GET":
                return list(self.on)
            self.on = tuple(body)
        if path == "/":
            self.operations.append((more["headers"]["X-Amz-Target"].partition(".")[2], body))
            return {
                "UserStatus": "CONFIRMED",
                "Enabled": True,
                "UserPool": {"UserPoolTier": "ESSENTIALS"},
                "UserPoolClient": {"AuthSessionValidity": 3},
            }
        return None


@pytest.fixture
def client() -> FakeClient:
    return FakeClient()


@pytest.fixture
def controls(qtbot: QtBot, qapp: Any, client: FakeClient):
    presenter = ControlsPresenter(PoolChanges(client, OVERVIEW), OVERVIEW, qapp)
    qtbot.addWidget(presenter.window)
    presenter.open()
    yield presenter
    client.go_on.set()
    presenter.stop()
    presenter.setParent(None)


def test_what_is_on_is_shown_also_when_another_program_did_it(
    qtbot: QtBot, client: FakeClient, controls: ControlsPresenter
):
    window = controls.window
    qtbot.waitUntil(lambda: window.pill.text() == "Nothing is on")
    client.on = ({"operation": "GetUser", "kind": "drop"},)
    qtbot.waitUntil(lambda: window.pill.text() == "1 on")
    window.faults.presets[0].click()
    qtbot.waitUntil(lambda: window.pill.text() == "2 on")
    window.faults.rows[0].click()
    qtbot.waitUntil(lambda: len(client.on) == 1)
    assert client.on == ({"operation": "*", "kind": "delay_messages", "seconds": 40},)
    window.pool.forward.click()
    qtbot.waitUntil(lambda: "1:00:00 ahead" in window.summary.text())
    window.turn_all_off.click()
    qtbot.waitUntil(lambda: window.pill.text() == "Nothing is on")
    assert (client.on, client.offset) == ((), 0)


def test_nothing_is_asked_while_the_window_is_hidden(
    qtbot: QtBot, client: FakeClient, controls: ControlsPresenter
):
    qtbot.waitUntil(controls._look_again.isActive)
    controls.window.hide()
    assert not controls._look_again.isActive()


def test_a_failure_is_told_and_what_was_typed_stays(
    qtbot: QtBot, client: FakeClient, controls: ControlsPresenter
):
    users = controls.window.users
    client.broken = True
    users.name.set_text("new.user")
    users.add.click()
    qtbot.waitUntil(lambda: controls.window.message.problem is not None)
    problem = controls.window.message.problem
    assert problem is not None
    assert problem.text == (
        "The practice pool doesn't answer. Try again. What you typed is still there."
    )
    assert "does not answer" in problem.details
    assert users.name.text() == "new.user"
    client.broken = False
    with qtbot.waitSignal(controls.users_changed) as changed:
        users.add.click()
    assert [one.user_name for one in changed.args[0]] == ["maria", "new.user"]
    assert users.name.text() == ""
    assert users.status.text() in ("", "CONFIRMED, enabled")


def test_a_box_shows_what_is_so_after_a_failure(
    qtbot: QtBot, client: FakeClient, controls: ControlsPresenter
):
    qtbot.waitUntil(lambda: not controls._looking)
    client.broken = True
    controls.window.pool.answers.click()
    qtbot.waitUntil(lambda: controls.window.message.problem is not None)
    client.broken = False
    qtbot.waitUntil(controls.window.pool.answers.isChecked)


def test_a_user_that_cant_be_made_as_wanted_is_taken_away_again(client: FakeClient):
    class Refuses(FakeClient):
        def _call(self, method: str, path: str, body: Any = None, **more: Any) -> Any:
            answer = super()._call(method, path, body, **more)
            if self.operations[-1][0] == "AdminSetUserMFAPreference":
                raise PracticeError("InvalidParameterException: no email here")
            return answer

    refuses = Refuses()
    with pytest.raises(PracticeError, match="no email"):
        PoolChanges(refuses, OVERVIEW).add_user(NewUser(POOL, "new", "Practice-2026", "email"))
    assert refuses.operations[-1] == ("AdminDeleteUser", {"UserPoolId": POOL, "Username": "new"})


def test_the_window_goes_on_while_the_pool_keeps_it_waiting(
    qtbot: QtBot, client: FakeClient, controls: ControlsPresenter
):
    client.go_on.clear()
    controls.window.faults.presets[1].click()
    controls.window.tabs.setCurrentIndex(2)
    assert controls.window.users.isVisible()
    assert client.on == ()
    client.go_on.set()
    qtbot.waitUntil(lambda: client.on != ())


class Practice(Windows):
    """The windows as the app makes them, with a real practice pool and the tools for testers."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        super().__init__(qtbot, FakeWorker(), folder, lambda: 0.0)
        self.window.show()
        self.login.open()
        self.mode = PracticeMode(self.window, self.presenter, 0)
        self.tools = QaTools(self.window, self.presenter, self.remembered)
        self.mode.offer_controls(self.tools)

    @property
    def entry(self) -> QAction:
        found = self.tools.findChildren(QAction)
        return next(one for one in found if one.text() == "Practice &controls…")


@pytest.fixture
def practice(qtbot: QtBot, tmp_path: Path):
    practice = Practice(qtbot, tmp_path)
    qtbot.waitUntil(lambda: practice.mode.phone is not None, timeout=LONGEST_MS)
    yield practice
    practice.mode.stop()


def test_they_are_there_with_the_tools_for_testers_only(practice: Practice):
    phone = practice.mode.phone
    assert phone is not None
    practice.qtbot.addWidget(phone)
    assert not phone.controls.isVisible()
    assert practice.mode.controls is None
    practice.window.qa_tools_toggled.emit(True)
    assert phone.controls.isVisible()
    assert practice.entry.isEnabled()
    phone.controls.click()
    assert practice.mode.controls is not None
    assert practice.mode.controls.window.isVisible()
    practice.window.qa_tools_toggled.emit(False)
    assert not phone.controls.isVisible()


def test_a_real_pool_does_all_of_it(practice: Practice, qtbot: QtBot, tmp_path: Path):
    phone = practice.mode.phone
    assert phone is not None
    qtbot.addWidget(phone)
    practice.entry.trigger()
    controls = practice.mode.controls
    assert controls is not None
    window = controls.window
    qtbot.addWidget(window)
    client = PracticeClient(phone.address.address.text())
    overview = client.overview()

    def shown(*lines: str) -> None:
        qtbot.waitUntil(lambda: window.summary.text().splitlines() == list(lines), timeout=5_000)

    shown("The practice pool behaves as it should.")
    window.faults.presets[3].click()
    shown("Internal error (500): every call")
    page = window.pool
    page.forward.click()
    page.short.click()
    page.tier.setCurrentIndex(2)
    page.tier.activated.emit(2)
    page.answers.click()
    name = overview.pools[0].name
    shown(
        "Internal error (500): every call",
        "The clock is 1:00:00 ahead.",
        "eu-west-1 doesn't answer.",
        f"Short lives: {name}",
        f"Tier PLUS: {name}",
    )
    qtbot.waitUntil(
        lambda: page.lives.text() == "Access token 5 min, refresh token 1 h, sign-in 3 min"
    )
    window.users.name.set_text("new.user")
    window.users.add.click()
    qtbot.waitUntil(lambda: phone.choose("new.user"))
    qtbot.waitUntil(lambda: window.users.status.text() == "CONFIRMED, enabled")
    window.users.changes["disable"].click()
    qtbot.waitUntil(lambda: window.users.status.text() == "CONFIRMED, disabled")
    page.save_wanted.emit(str(tmp_path / "state.json"))
    qtbot.waitUntil((tmp_path / "state.json").exists)
    window.turn_all_off.click()
    shown("The practice pool behaves as it should.")
    described = client.admin(
        "DescribeUserPoolClient",
        UserPoolId=overview.user_pool_id,
        ClientId=overview.client_id,
    )["UserPoolClient"]
    assert "AccessTokenValidity" not in described
    assert described["RefreshTokenValidity"] == 30
    page.reset.click()
    qtbot.waitUntil(lambda: not phone.choose("new.user"))
    one = {"UserPoolId": overview.user_pool_id, "Username": "new.user"}
    with pytest.raises(PracticeError, match="UserNotFound"):
        client.admin("AdminGetUser", **one)
    page.load_wanted.emit(str(tmp_path / "state.json"))
    qtbot.waitUntil(lambda: _is_disabled(client, one))


def test_a_seed_file_brings_its_pools_and_users_into_every_window(
    practice: Practice, qtbot: QtBot, tmp_path: Path
):
    phone = practice.mode.phone
    assert phone is not None
    qtbot.addWidget(phone)
    practice.entry.trigger()
    assert practice.mode.controls is not None
    window = practice.mode.controls.window
    qtbot.addWidget(window)
    page, choice = window.pool, practice.presenter.sign_in.choice
    assert choice.connection is not None
    first = choice.connection.profile
    (tmp_path / "broken.toml").write_text(EXAMPLE.read_text().replace("Practice-2026", "x"))
    page.seed_wanted.emit(str(tmp_path / "broken.toml"))
    qtbot.waitUntil(lambda: "seed file can't be used" in _said(window))
    assert window.message.problem is not None
    assert "users 1" in window.message.problem.details
    assert phone.choose("maria.santos")
    page.seed_wanted.emit(str(EXAMPLE))
    qtbot.waitUntil(lambda: "seed file is loaded" in _said(window))
    assert phone.choose("bob")
    assert not phone.choose("maria.santos")
    assert [page.pool.itemText(row) for row in range(page.pool.count())] == [
        "Orders (web)",
        "Orders (server)",
    ]
    assert choice.connection.profile.user_pool_id == "us-east-1_Orders001"
    assert "The clock stands at" in window.summary.text()
    window.users.name.set_text("new.user")
    window.users.add.click()
    qtbot.waitUntil(lambda: phone.choose("new.user"))
    page.save_wanted.emit(str(tmp_path / "state.json"))
    qtbot.waitUntil((tmp_path / "state.json").exists)
    page.load_wanted.emit(str(tmp_path / "state.json"))
    qtbot.waitUntil(lambda: "state is loaded" in _said(window))
    assert phone.choose("new.user"), "who was added here stays on the phone"
    page.reset.click()
    qtbot.waitUntil(lambda: "as it was at its start" in _said(window))
    assert phone.choose("maria.santos")
    assert choice.connection.profile == first


def test_why_the_pool_refused_is_said(practice: Practice, qtbot: QtBot, tmp_path: Path):
    assert practice.mode.phone is not None
    qtbot.addWidget(practice.mode.phone)
    practice.entry.trigger()
    assert practice.mode.controls is not None
    window = practice.mode.controls.window
    qtbot.addWidget(window)
    page = window.pool
    page.save_wanted.emit(str(tmp_path / "state.json"))
    qtbot.waitUntil((tmp_path / "state.json").exists)
    page.load_wanted.emit(str(tmp_path / "none.json"))
    qtbot.waitUntil(lambda: "file can't be read" in _said(window))
    (tmp_path / "other.json").write_text("{}")
    page.load_wanted.emit(str(tmp_path / "other.json"))
    qtbot.waitUntil(lambda: "no state of a practice pool" in _said(window))
    (tmp_path / "other.json").write_text("x")
    page.load_wanted.emit(str(tmp_path / "other.json"))
    qtbot.waitUntil(lambda: "no state of a practice pool" in _said(window))
    state = (tmp_path / "state.json").read_text()
    (tmp_path / "other.json").write_text(state.replace("maria.santos", "maria.x"))
    page.load_wanted.emit(str(tmp_path / "other.json"))
    qtbot.waitUntil(lambda: "changed since" in _said(window))
    window.users.name.set_text("maria.santos")
    window.users.add.click()
    qtbot.waitUntil(lambda: "a user of that name already" in _said(window))
    window.users.name.set_text("short.password")
    window.users.password.set_text("practice")
    window.users.add.click()
    qtbot.waitUntil(lambda: "don't take that password" in _said(window))
    assert (window.users.name.text(), window.users.password.text()) == (
        "short.password",
        "practice",
    )


def _said(window: PracticeControls) -> str:
    return window.message.problem.text if window.message.problem else ""


def _is_disabled(client: PracticeClient, one: dict[str, str]) -> bool:
    try:
        return client.admin("AdminGetUser", **one)["Enabled"] is False
    except PracticeError:
        return False


@pytest.mark.parametrize("situation", ["sms", "none", "temporary", "reset", "disabled"])
def test_every_situation_can_be_made(practice: Practice, situation: str):
    phone = practice.mode.phone
    assert phone is not None
    practice.qtbot.addWidget(phone)
    client = PracticeClient(phone.address.address.text())
    pool = PoolChanges(client, client.overview())
    user_pool = client.overview().user_pool_id
    pool.add_user(NewUser(user_pool, "new", "Practice-2026", situation))
    assert (
        pool.user_status(user_pool, "new")
        == {
            "sms": ("CONFIRMED", True),
            "none": ("CONFIRMED", True),
            "temporary": ("FORCE_CHANGE_PASSWORD", True),
            "reset": ("RESET_REQUIRED", True),
            "disabled": ("CONFIRMED", False),
        }[situation]
    )


def test_an_answer_of_another_form_is_told_and_the_next_call_is_made(
    qtbot: QtBot, client: FakeClient, controls: ControlsPresenter, monkeypatch: pytest.MonkeyPatch
):
    with monkeypatch.context() as patch:
        patch.setattr(client, "admin", lambda *_, **__: {})
        controls.window.pool.tier.activated.emit(0)
        qtbot.waitUntil(lambda: "didn't do that" in _said(controls.window))
    controls.window.faults.presets[0].click()
    qtbot.waitUntil(lambda: len(client.on) == 1)
