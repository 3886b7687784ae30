"""The activity as text: copied rows, details of one, a bug report, JSON Lines and CSV."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.ui.models.activity_names import BY_SERVICE, FLOWS, RESULTS, known
from desktop.ui.models.activity_rows import cells, duration, shown_time
from desktop.ui.text.phones import masked_destination, value_as_allowed
from desktop.ui.text.safe import visible, visible_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop.auth.states import ActivityEvent

LONGEST = 8_000
"""Characters of a request or a reply."""
FIELDS = (
    "time",
    "attempt",
    "flow",
    "operation",
    "by",
    "outcome",
    "duration",
    "challenge",
    "status",
    "request_id",
    "retries",
    "region",
    "destination",
    "session",
    "messages",
    "text_messages",
    "request",
    "reply",
)
"""Of each exported event, in this order; `time` in ISO 8601 and UTC, `duration` in seconds."""
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_CONTROLS = ("\t", "\r", "\n")
"""How a cell starts that a spreadsheet program may run (OWASP, "CSV Injection")."""


def rows_text(titles: Sequence[str], events: Iterable[ActivityEvent], *, utc: bool) -> str:
    """Rows as lines with a tab between cells, the titles first."""
    rows = ("\t".join(cells(event, utc=utc)) for event in events)
    return "\n".join(("\t".join(titles), *rows))


def details(event: ActivityEvent, *, utc: bool) -> str:
    """Everything that is known of one event; request and reply come last."""
    translate = QCoreApplication.translate
    status = str(event.status) if event.status else translate("Activity", "none")
    groups = [
        [
            (translate("Activity", "Time"), shown_time(event, utc=utc)),
            (translate("Activity", "Duration"), duration(event.duration)),
            (translate("Activity", "Attempt"), f"{event.attempt} ({known(FLOWS, event.flow)})"),
            (translate("Activity", "Result"), known(RESULTS, event.outcome)),
        ],
        [
            (translate("Activity", "Challenge"), event.challenge),
            (translate("Activity", "Sent to"), masked_destination(event.destination)),
            (translate("Activity", "Session"), event.session),
        ],
    ]
    if event.by == BY_SERVICE:
        groups.insert(
            1,
            [
                (translate("Activity", "HTTP status"), status),
                (translate("Activity", "Request ID"), event.request_id),
                (translate("Activity", "Retries"), str(event.retries)),
                (
                    translate("Activity", "Region"),
                    event.region or translate("Activity", "the pool's own"),
                ),
            ],
        )
    said = (
        " · ".join(f"{name}: {visible(value, 200)}" for name, value in group if value)
        for group in groups
    )
    lines = [line for line in said if line]
    for name, text in (
        (translate("Activity", "Request"), event.request),
        (translate("Activity", "Reply"), event.reply),
    ):
        if text:
            lines.append(f"{name}:\n{visible_lines(text, LONGEST)}")
    return "\n".join(lines)


def bug_report(versions: Sequence[tuple[str, str]], events: Iterable[ActivityEvent]) -> str:
    """Versions, and the details of each event. Times are in UTC, steps named as in the API."""
    head = "\n".join(f"{name}: {value}" for name, value in versions)
    parts = (
        f"--- {event.operation} ({event.by}) ---\n{details(event, utc=True)}" for event in events
    )
    return "\n\n".join((head, *parts))


def json_line(event: ActivityEvent) -> str:
    """One event as JSON on one line, with a line break at its end."""
    return json.dumps(_exported(event), ensure_ascii=False) + "\n"


def csv_titles() -> str:
    """The first line of a CSV file."""
    return ",".join(FIELDS) + "\r\n"


def csv_line(event: ActivityEvent) -> str:
    """One event as a line of CSV (RFC 4180). No text in it is a formula to a spreadsheet."""
    return ",".join(_csv_cell(value) for value in _exported(event).values()) + "\r\n"


def _csv_cell(value: object) -> str:
    if not isinstance(value, str):
        return str(value)
    risky = value.startswith(_CONTROLS) or value.lstrip().startswith(_FORMULA)
    safe = f"'{value}" if risky else value
    return '"' + safe.replace('"', '""') + '"'


def _exported(event: ActivityEvent) -> dict[str, object]:
    values = {name: value_as_allowed(getattr(event, name)) for name in FIELDS}
    moment = datetime.fromtimestamp(event.time, UTC).isoformat(timespec="milliseconds")
    values["destination"] = masked_destination(event.destination)
    return values | {"time": moment}
