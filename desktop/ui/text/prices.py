"""Amounts of money, with the numbers of the locale."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

if TYPE_CHECKING:
    from desktop.config.message_price import MessagePrice


def price_text(price: MessagePrice) -> str:
    """Such as "0.0581 USD", with all its decimals."""
    decimals = max(0, -int(price.amount.as_tuple().exponent))
    number = QLocale().toString(float(price.amount), "f", decimals)
    return f"{number} {price.currency}"
