"""The PDF of a run: A4, with its hash and the page's number at the foot of each page."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSizeF, Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QFont,
    QGuiApplication,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextDocument,
    QTextOption,
)

from desktop.qa.evidence.report import TITLE, report
from desktop.qa.evidence.words import PRACTICE
from desktop.ui.test_plan.pdf_markup import STYLE, markup, picture_names
from desktop.ui.test_plan.pdf_pages import pages
from desktop.ui.test_plan.pdf_parts import parts

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop.qa.evidence.blocks import Block
    from desktop.qa.model.record import RunRecord

RESOLUTION = 300
CSS_RESOLUTION = 96
"""Qt takes the sizes in markup as pixels of such a device."""
PICTURE_SHARE = 0.7
"""Of the page's width and height, at most."""
MARGIN_MM = 15.0
BODY_POINTS, FOOT_POINTS = 8.0, 7.5
FOOT_LINES = 3
"""Of text at the foot of a page, the space above it included."""
BANNER_COLOUR = "#8c0d17"


def pdf_without_window(record: RunRecord, run_sha256: str, files: Mapping[str, bytes]) -> bytes:
    """As `to_pdf`, in a process that has no window."""
    if QGuiApplication.instance() is not None:
        return to_pdf(record, run_sha256, files)
    # A command may run where there is no display at all; other systems always have one.
    platform = ["-platform", "offscreen"] if sys.platform == "linux" else []
    application = QGuiApplication(["cognito-desk", *platform])
    content = to_pdf(record, run_sha256, files)
    application.shutdown()
    return content


def to_pdf(record: RunRecord, run_sha256: str, files: Mapping[str, bytes]) -> bytes:
    """The report of the run. `files`: pictures by name; `run_sha256`: of the file `run.json`."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(RESOLUTION)
    writer.setTitle("".join(filter(str.isprintable, f"{TITLE}, run {record.id}")))
    writer.setCreator(f"Cognito Desk {record.versions.app}")
    margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
    a4 = QPageSize(QPageSize.PageSizeId.A4)
    layout = QPageLayout(a4, QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter)
    writer.setPageLayout(layout)
    _paint(writer, record, run_sha256, report(record, run_sha256), files)
    buffer.close()
    return bytes(buffer.data().data())


def _paint(
    writer: QPdfWriter,
    record: RunRecord,
    run_sha256: str,
    blocks: Sequence[Block],
    files: Mapping[str, bytes],
) -> None:
    foot_font = QFont()
    foot_font.setPointSizeF(FOOT_POINTS)
    painter = QPainter(writer)
    painter.setFont(foot_font)
    line = painter.fontMetrics().lineSpacing()
    page = QSizeF(writer.width(), writer.height() - FOOT_LINES * line)
    document = _document(writer, page, blocks, files)
    found = pages(tuple(parts(document, page.height())), page.height())
    for number, it in enumerate(found, 1):
        if number > 1:
            writer.newPage()
        painter.save()
        for strip in (it.header, it.body) if it.header else (it.body,):
            painter.save()
            painter.translate(0, -strip.top)
            # A line that begins right below the strip would be drawn, too, if clipped.
            document.drawContents(painter, QRectF(0, strip.top, page.width(), strip.height - 1))
            painter.restore()
            painter.translate(0, strip.height)
        painter.restore()
        _paint_foot(painter, record, run_sha256, f"Page {number} of {len(found)}")
    painter.end()


def _document(
    writer: QPdfWriter, page: QSizeF, blocks: Sequence[Block], files: Mapping[str, bytes]
) -> QTextDocument:
    """All of it, on one page that is as long as it takes."""
    document = QTextDocument()
    document.documentLayout().setPaintDevice(writer)
    font = QFont()
    font.setPointSizeF(BODY_POINTS)
    document.setDefaultFont(font)
    document.setDocumentMargin(0)
    wrap = QTextOption()
    wrap.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    document.setDefaultTextOption(wrap)
    document.setDefaultStyleSheet(STYLE)
    shown: dict[str, float] = {}
    for url, name in picture_names(blocks).items():
        image = QImage.fromData(files.get(name, b""))
        if not image.isNull():
            kind = QTextDocument.ResourceType.ImageResource.value
            document.addResource(kind, QUrl(url), image)
            fitting = QSizeF(image.size()).scaled(
                page * PICTURE_SHARE, Qt.AspectRatioMode.KeepAspectRatio
            )
            shown[url] = fitting.width() * CSS_RESOLUTION / RESOLUTION
    document.setHtml(markup(blocks, shown))
    document.setTextWidth(page.width())
    return document


def _paint_foot(painter: QPainter, record: RunRecord, run_sha256: str, page: str) -> None:
    metrics = painter.fontMetrics()
    device = painter.device()
    bottom, width, line = device.height(), device.width(), metrics.lineSpacing()
    last = QRectF(0, bottom - line, width, line)
    painter.setPen(QColor("black"))
    painter.drawText(last, Qt.AlignmentFlag.AlignLeft, f"SHA-256 of run.json: {run_sha256}")
    painter.drawText(last, Qt.AlignmentFlag.AlignRight, page)
    first = QRectF(0, bottom - 2 * line, width, line)
    kind = "Official run" if record.kind == "record" else "Rehearsal"
    run = metrics.elidedText(f"{kind} {record.id}", Qt.TextElideMode.ElideRight, width // 2)
    painter.drawText(first, Qt.AlignmentFlag.AlignRight, run)
    if record.target.practice:
        painter.setPen(QColor(BANNER_COLOUR))
        painter.drawText(first, Qt.AlignmentFlag.AlignLeft, PRACTICE)
