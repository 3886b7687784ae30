"""What one text message costs, as a profile says it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

PATTERN = r"\d{1,6}(\.\d{1,6})? [A-Z]{3}"
"""Such as "0.0581 USD"."""


@dataclass(frozen=True, slots=True)
class MessagePrice:
    """An amount of a currency."""

    amount: Decimal
    currency: str
    """By ISO 4217, such as "USD"."""

    def of(self, messages: int) -> MessagePrice:
        """What so many cost, exactly."""
        return MessagePrice(self.amount * messages, self.currency)


def parse_message_price(text: str) -> MessagePrice | None:
    """The price in a profile's `sms_price`; None where it is empty."""
    amount, _, currency = text.partition(" ")
    return MessagePrice(Decimal(amount), currency) if text else None
