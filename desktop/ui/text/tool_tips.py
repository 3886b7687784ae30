"""Tool tips of text that comes from outside."""

from __future__ import annotations


def plain_tool_tip(text: str) -> str:
    """A tool tip that shows `text` as it is: Qt reads any text with tags as HTML."""
    if not text:
        return ""
    from html import escape

    return f"<p style='white-space: pre-wrap'>{escape(text)}</p>"
