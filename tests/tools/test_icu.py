"""Qt sorts and knows time zones with the smaller data of ICU as it does with all of it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import PySide6
import pytest

from tools.icu import smaller_library

LIBRARY = next((Path(PySide6.__file__).parent / "Qt/lib").glob("libicudata.so.*"), None)
ASK = """
from PySide6.QtCore import QCollator, QDate, QDateTime, QLocale, QTime, QTimeZone
words = "zebra Äpfel apfel öl 10 9 中 啊 ä z ı i I å".split()
for name in ("de_DE", "sv_SE", "zh_CN", "tr_TR", "ar_EG", "C"):
    locale = QLocale(name)
    collator = QCollator(locale)
    collator.setNumericMode(True)
    day = locale.toString(QDate(2026, 11, 30), QLocale.FormatType.LongFormat)
    print(sorted(words, key=collator.sortKey), locale.toUpper("istraße"), day)
for zone in (b"Europe/Berlin", b"America/New_York", b"Asia/Kolkata"):
    for year in (1970, 2026):
        time = QDateTime(QDate(year, 7, 1), QTime(12, 0), QTimeZone(zone))
        print(time.offsetFromUtc(), time.toString(), time.toUTC().toString())
print(len(QTimeZone.availableTimeZoneIds()))
"""


@pytest.mark.skipif(
    LIBRARY is None or not all(map(shutil.which, ("as", "ld"))), reason="needs Linux and binutils"
)
def test_qt_says_the_same_with_the_smaller_data(tmp_path: Path):
    assert LIBRARY is not None
    smaller = smaller_library(LIBRARY, tmp_path)
    assert smaller.stat().st_size < 6_000_000 < LIBRARY.stat().st_size
    # A library of this name that is there already is taken in place of Qt's own.
    assert answers({"LD_PRELOAD": str(smaller)}) == answers({})


def answers(variables: dict[str, str]) -> str:
    done = subprocess.run(
        [sys.executable, "-c", ASK],
        env={**os.environ, **variables},
        capture_output=True,
        text=True,
        check=True,
    )
    assert "ISTRASSE" in done.stdout
    assert "Montag, 30. November 2026" in done.stdout
    return done.stdout
