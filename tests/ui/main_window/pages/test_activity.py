from __future__ import annotations

import time
from pathlib import Path
from typing import get_args

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

import desktop
from desktop.auth.asks import Answer, Ask
from desktop.auth.not_kept import NotKept
from desktop.auth.stored_session import StorageStep
from desktop.config.message_price import parse_message_price
from desktop.ui.main_window.pages.activity import ActivityPage
from desktop.ui.main_window.pages.activity_timeline import NAMES, TIMES
from desktop.ui.models import activity as activity_module
from desktop.ui.models.account_actions import AccountAction
from desktop.ui.models.activity import ActivityModel
from desktop.ui.models.activity_filter import Result
from desktop.ui.models.activity_rows import cells
from desktop.ui.models.lockout import Lockout
from desktop.ui.style import theme
from desktop.ui.table.filter_field import FilterField
from desktop.ui.text import moments
from desktop.ui.widgets.combo_box import ComboBox
from tests.helpers.sessions import NOW, event, events
from tests.helpers.subclasses import subclasses


@pytest.fixture
def model(qapp: QApplication):
    model = ActivityModel()
    yield model
    model.deleteLater()


@pytest.fixture
def page(qtbot: QtBot, model: ActivityModel):
    page = ActivityPage(model)
    qtbot.addWidget(page)
    page.resize(900, 400)
    page.show()
    return page


def settle(qtbot: QtBot, model: ActivityModel):
    qtbot.waitUntil(lambda: model.idle)


def fill(qtbot: QtBot, model: ActivityModel, number: int):
    for each in events(number):
        model.add(each)
    settle(qtbot, model)


def press(page: ActivityPage, text: str):
    (button,) = [each for each in page.findChildren(QPushButton) if each.text() == text]
    button.click()


def test_one_line_a_step():
    assert cells(event(retries=2, outcome="CodeMismatch")) == (
        "2026-09-21 14:13:20.345",
        "123 ms",
        "InitiateAuth",
        "Service",
        "SMS_MFA",
        "CodeMismatch",
        "2",
        "··0100",
        "000000",
        "request-000000",
    )


@pytest.mark.parametrize(
    ("changes", "column", "text"),
    [
        ({"operation": "AskCode", "by": "person"}, 2, "Code asked for"),
        ({"operation": "sign_in", "by": "app"}, 2, "Sign-in ended"),
        ({"operation": "GetUser"}, 2, "GetUser"),
        ({"by": "person"}, 3, "Person"),
        ({"duration": 14.23}, 1, "14.2 s"),
        ({"outcome": "ok"}, 5, "OK"),
        ({"outcome": "cancelled", "by": "app"}, 5, "Cancelled"),
        ({"outcome": "CodeEntered", "by": "person"}, 5, "Code entered"),
        ({"outcome": "NotAuthorized"}, 5, "NotAuthorized"),
        ({"retries": 0}, 6, ""),
        ({"region": "eu-west-1"}, 3, "Service · eu-west-1"),
        ({"challenge": "A\u202eB\n"}, 4, "A⟨U+202E⟩B⏎"),
    ],
)
def test_cells(changes: dict[str, object], column: int, text: str):
    assert cells(event(**changes))[column] == text


@pytest.mark.parametrize("answer", subclasses(Answer), ids=lambda answer: answer.__name__)
def test_every_answer_has_words_of_its_own(answer: type):
    words = cells(event(by="person", outcome=answer.__name__))[5]
    assert words != answer.__name__
    assert " " in words


@pytest.mark.parametrize("ask", subclasses(Ask), ids=lambda ask: ask.__name__)
def test_every_question_has_words_of_its_own(ask: type):
    assert " " in cells(event(by="person", operation=ask.__name__))[2]


@pytest.mark.parametrize(
    ("changes", "ink"),
    [
        ({}, "good"),
        ({"outcome": "cancelled", "by": "app"}, "muted"),
        ({"outcome": "CodeEntered", "by": "person"}, "text"),
        ({"outcome": "CodeMismatch"}, "bad"),
        ({"outcome": "TokensRejected", "by": "app"}, "bad"),
    ],
)
def test_only_errors_are_red(
    qtbot: QtBot, model: ActivityModel, changes: dict[str, object], ink: str
):
    model.add(event(**changes))
    settle(qtbot, model)
    assert model.row_colors(0)[5] == ink


def test_the_filter_knows_the_words_that_are_shown(qtbot: QtBot, model: ActivityModel):
    model.add(event(by="person", outcome="CodeEntered"))
    model.add(event())
    model.set_filter("Code entered")
    settle(qtbot, model)
    assert model.rowCount() == 1


def test_events_come_in_batches_and_stay_in_order(qtbot: QtBot, model: ActivityModel):
    fill(qtbot, model, 5_000)
    assert model.rowCount() == 5_000
    assert model.index(0, 9).data() == "request-000000"
    assert model.index(4_999, 9).data() == "request-004999"


def test_adding_costs_nothing_at_once(model: ActivityModel):
    inserted = []
    model.rowsInserted.connect(lambda *_: inserted.append(1))
    for each in events(100):
        model.add(each)
    assert inserted == []


def test_it_follows_the_tail(qtbot: QtBot, model: ActivityModel, page: ActivityPage):
    fill(qtbot, model, 200)
    bar = page.table.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0 and bar.value() == bar.maximum())


def test_it_stays_where_one_reads(qtbot: QtBot, model: ActivityModel, page: ActivityPage):
    fill(qtbot, model, 200)
    bar = page.table.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0 and bar.value() == bar.maximum())
    bar.setValue(60)
    before = bar.maximum()
    fill(qtbot, model, 50)
    qtbot.waitUntil(lambda: bar.maximum() > before)
    assert bar.value() == 60
    bar.setValue(bar.maximum())
    fill(qtbot, model, 50)
    qtbot.waitUntil(lambda: bar.value() == bar.maximum())


def test_the_filter_finds_what_was_there_and_what_comes(
    qtbot: QtBot, model: ActivityModel, page: ActivityPage
):
    fill(qtbot, model, 1_000)
    model.add(event(outcome="CodeMismatch"))
    settle(qtbot, model)
    field = page.findChild(FilterField)
    assert field.accessibleName() == "Filter activity"
    field.setText("mismatch")
    settle(qtbot, model)
    assert model.rowCount() == 1
    model.add(event(outcome="CodeMismatch"))
    model.add(event())
    settle(qtbot, model)
    qtbot.waitUntil(lambda: model.rowCount() == 2)
    field.clear()
    assert model.rowCount() == 1_003


def test_a_paused_table_holds_still_and_counts(
    qtbot: QtBot, model: ActivityModel, page: ActivityPage
):
    fill(qtbot, model, 10)
    press(page, "Pause")
    model.add(event())
    assert model.rowCount() == 10
    assert page.count.text() == "10 lines, paused, 1 new"
    press(page, "Go on")
    settle(qtbot, model)
    assert model.rowCount() == 11


def test_clear(qtbot: QtBot, model: ActivityModel, page: ActivityPage):
    fill(qtbot, model, 10)
    press(page, "Clear")
    assert model.rowCount() == 0
    assert page.hint.isVisible()


def test_clear_while_filtered_and_paused(qtbot: QtBot, model: ActivityModel, page: ActivityPage):
    fill(qtbot, model, 10)
    model.set_filter("request")
    settle(qtbot, model)
    model.set_paused(True)
    model.add(event())
    model.clear()
    model.set_paused(False)
    model.add(event())
    settle(qtbot, model)
    qtbot.waitUntil(lambda: model.rowCount() == 1)


def test_the_oldest_lines_go_when_there_are_too_many(
    qtbot: QtBot, model: ActivityModel, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(activity_module, "MAX_EVENTS", 100)
    monkeypatch.setattr(activity_module, "BATCH_SIZE", 30)
    fill(qtbot, model, 250)
    assert model.rowCount() <= 100
    assert model.index(model.rowCount() - 1, 9).data() == "request-000249"


def test_a_hundred_thousand_lines_are_there(qtbot: QtBot, model: ActivityModel, page: ActivityPage):
    fill(qtbot, model, 100_000)
    assert model.rowCount() == 100_000
    page.table.scrollTo(model.index(50_000, 0))
    assert not page.table.grab().isNull()


def test_it_has_no_word_of_what_comes_later(page: ActivityPage):
    texts = {each.text() for each in page.findChildren(QPushButton)}
    assert texts == {"Copy as a bug report", "Export…", "Pause", "Clear"}


def test_screen_readers_get_the_same_texts(qtbot: QtBot, model: ActivityModel, page: ActivityPage):
    fill(qtbot, model, 1)
    assert page.table.accessibleName() == "Activity"
    across = Qt.Orientation.Horizontal
    titles = [model.headerData(column, across) for column in range(model.columnCount())]
    assert titles[0] == "Time (UTC)"
    assert len(titles) == len(cells(event()))


@pytest.mark.parametrize("step", get_args(StorageStep), ids=lambda step: step.__name__)
def test_every_storage_step_has_words_of_its_own(step: type):
    assert " " in cells(event(by="app", operation=step.__name__))[2]


@pytest.mark.parametrize("reason", NotKept)
def test_every_reason_why_nothing_is_stored_has_words_of_its_own(reason: NotKept):
    words = cells(event(by="app", outcome=reason.value))[5]
    assert words != reason.value
    assert words[0].isupper()


@pytest.mark.parametrize("action", AccountAction)
def test_every_flow_has_words_of_its_own(action: AccountAction):
    assert " ended" in cells(event(by="app", operation=action.value, flow=action.value))[2]


def choose(box: ComboBox, data: object):
    box.setCurrentIndex(box.findData(data))


def test_one_attempt_can_be_looked_at(qtbot: QtBot, model: ActivityModel, page: ActivityPage):
    for number in range(6):
        model.add(event(number, attempt=number // 2))
    settle(qtbot, model)
    box = page.filters.attempt
    box.fill()
    assert box.count() == 4
    assert box.itemText(1) == "2 · 14:13:24 · Sign-in"
    choose(box, 1)
    settle(qtbot, model)
    assert [model.event_at(row).attempt for row in range(model.row_count())] == [1, 1]
    box.fill()
    assert box.currentData() == 1
    choose(box, None)
    assert model.row_count() == 6


@pytest.mark.parametrize(
    ("result", "rows"),
    [(Result.ANY, 4), (Result.ERROR, 1), (Result.ANSWER, 1), (Result.CANCELLED, 1)],
)
def test_the_result_narrows(
    qtbot: QtBot, model: ActivityModel, page: ActivityPage, result: Result, rows: int
):
    model.add(event())
    model.add(event(outcome="CodeMismatchException"))
    model.add(event(by="person", outcome="CodeEntered"))
    model.add(event(by="app", operation="sign_in", outcome="cancelled"))
    settle(qtbot, model)
    choose(page.filters.result, result)
    settle(qtbot, model)
    assert model.row_count() == rows


def test_times_are_local_on_demand(
    qtbot: QtBot, model: ActivityModel, page: ActivityPage, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(moments, "_zone_offset", lambda _: 12 * 3600)
    fill(qtbot, model, 1)
    assert model.index(0, 0).data() == "2026-09-21 14:13:20.345"
    page.filters.utc.setChecked(False)
    assert model.index(0, 0).data() == "2026-09-22 02:13:20.345"
    assert model.titles()[0] == "Time (local)"


def test_details_of_the_current_row(qtbot: QtBot, model: ActivityModel, page: ActivityPage):
    model.add(event(status=400, request='{"a": 1}', reply='{"b": 2}', retries=1))
    settle(qtbot, model)
    assert not page.details.isVisible()
    page.table.selectRow(0)
    assert page.details.isVisible()
    assert "HTTP status: 400" in page.details.text()
    assert '{"b": 2}' in page.details.text()
    press(page, "Clear")
    assert not page.details.isVisible()


def test_rows_are_copied_as_text(qtbot: QtBot, model: ActivityModel, page: ActivityPage):
    fill(qtbot, model, 5)
    page.table.selectAll()
    with qtbot.waitSignal(page.copied) as told:
        QTest.keySequence(page.table, QKeySequence.StandardKey.Copy)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0].startswith("Time (UTC)\t")
    assert len(lines) == 6
    assert "5" in told.args[0]


def test_a_bug_report_is_of_one_attempt(qtbot: QtBot, model: ActivityModel, page: ActivityPage):
    for number in range(4):
        model.add(event(number, attempt=number // 2))
    settle(qtbot, model)
    page.table.selectRow(3)
    press(page, "Copy as a bug report")
    text = QGuiApplication.clipboard().text()
    assert text.startswith(f"Cognito Desk: {desktop.__version__}\n")
    assert "Time zone: " in text
    assert [f"request-{number:06}" in text for number in range(4)] == [False, False, True, True]


@pytest.mark.parametrize(("kind", "lines"), [("jsonl", 1_000), ("csv", 1_001)])
def test_export_writes_what_is_shown(
    qtbot: QtBot, page: ActivityPage, tmp_path: Path, kind: str, lines: int
):
    fill(qtbot, page.table.model(), 1_000)
    path = tmp_path / f"a.{kind}"
    export = page.export_to(str(path))
    with qtbot.waitSignal(export.finished) as told:
        pass
    assert told.args == [True, ""]
    text = path.read_text("utf-8-sig")
    assert len(text.splitlines()) == lines
    assert "request-000999" in text


def test_an_export_that_fails_says_so(
    qtbot: QtBot, model: ActivityModel, page: ActivityPage, tmp_path: Path
):
    fill(qtbot, model, 1)
    with qtbot.waitSignal(page.copied) as told:
        page.export_to(str(tmp_path / "no such folder" / "a.csv"))
    assert told.args[0].startswith("The file could not be written: ")


def test_sums_are_shown(qtbot: QtBot, model: ActivityModel, page: ActivityPage):
    model.add(event(messages=1))
    model.add(event(outcome="CodeMismatchException"))
    model.add(event(operation="sign_in", by="app"))
    settle(qtbot, model)
    assert page.sums.text() == "Failures: 1 · Sessions opened: 1 · Messages sent: 1"


def test_text_messages_are_added_up_at_the_price_that_was_set(
    qtbot: QtBot, model: ActivityModel, page: ActivityPage
):
    model.add(event(messages=3, text_messages=2))
    settle(qtbot, model)
    assert "SMS" not in page.sums.text()
    model.set_sms_price(parse_message_price("0.0581 USD"))
    assert page.sums.text().endswith("Messages sent: 3 · 2 by SMS, at 0.0581 USD each: 0.1162 USD")
    model.clear()
    assert "USD" not in page.sums.text()


def test_a_lockout_is_shown_until_it_is_over(
    qtbot: QtBot, model: ActivityModel, page: ActivityPage
):
    model.set_lockout(Lockout("key maria", "maria", time.time() + 0.3, exact=True))
    until = time.strftime("%H:%M:%S", time.gmtime(time.time() + 0.3))
    shown = page.sums.text()
    assert shown.startswith(f"maria is locked out until {until[:6]}")
    assert " UTC · Failures: 0" in shown
    model.clear()
    assert page.sums.text() == shown, "it goes on at the service, whatever is cleared here"
    qtbot.waitUntil(lambda: page.sums.text().startswith("Failures: 0"))


def test_a_lockout_by_failures_elsewhere_promises_no_moment(
    model: ActivityModel, page: ActivityPage
):
    until = time.time() + 900
    model.set_lockout(Lockout("key maria", "maria", until, exact=False))
    model.set_utc(False)
    moment = time.strftime("%H:%M:%S", time.localtime(until))
    assert page.sums.text().startswith(
        f"maria is locked out for up to 15 minutes, until {moment} · "
    )


def test_the_picture_says_in_words_who_was_busy(
    qtbot: QtBot, model: ActivityModel, page: ActivityPage
):
    model.add(event(0, time=NOW, duration=1.0, messages=1))
    settle(qtbot, model)
    page.table.selectRow(0)
    assert page.picture.isVisible()
    assert page.picture.accessibleName() == "Who was busy"
    assert "Service: 1000 ms" in page.picture.accessibleDescription()
    model.add(
        event(1, time=NOW + 1, duration=12, by="person", operation="AskCode", outcome="CodeEntered")
    )
    wanted = "In all: 13.0 s. App: 0 ms. Service: 1000 ms. Person: 12.0 s. Phone: 12.0 s"
    qtbot.waitUntil(lambda: wanted in page.picture.accessibleDescription())


@pytest.mark.parametrize(
    "direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft]
)
def test_the_picture_has_each_bar_in_its_line(
    qtbot: QtBot, model: ActivityModel, page: ActivityPage, direction: Qt.LayoutDirection
):
    page.setLayoutDirection(direction)
    model.add(event(0, time=NOW, duration=5))
    model.add(event(1, time=NOW + 5, duration=5, by="person", operation="AskCode"))
    settle(qtbot, model)
    page.table.setCurrentIndex(model.index(0, 0))
    picture = page.picture
    image = picture.grab().toImage()
    height = picture.height() / 4
    quarter = NAMES + (picture.width() - NAMES - TIMES) / 4
    first = int(
        quarter if direction is Qt.LayoutDirection.LeftToRight else picture.width() - quarter
    )
    service = image.pixelColor(first, int(height * 1.5)).name()
    person = image.pixelColor(first, int(height * 2.5 + 3)).name()
    assert service == theme.current().color("accent").name()
    assert person != theme.current().color("good").name()


def test_nothing_kept_is_no_error(qtbot: QtBot, model: ActivityModel):
    model.add(event(operation="Recall", by="app", outcome="nothing"))
    settle(qtbot, model)
    assert model.counts.failures == 0
    assert model.row_colors(0)[5] == "muted"


def test_selecting_all_asks_for_no_more_than_what_is_painted(
    qtbot: QtBot, model: ActivityModel, page: ActivityPage, monkeypatch: pytest.MonkeyPatch
):
    fill(qtbot, model, 20_000)
    asked = []
    count = ActivityModel.row_count
    monkeypatch.setattr(ActivityModel, "row_count", lambda self: asked.append(1) or count(self))
    page.table.selectAll()
    page.table.grab()
    assert page.table.selected_ranges() == [range(20_000)]
    assert len(asked) < 2_000
