"""Durations: as figures for the ring, and in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

MINUTE = 60
HOUR = 60 * MINUTE
DAY = 24 * HOUR
"""Seconds."""


def clock_figures(seconds: float) -> str:
    """Minutes and seconds such as "46:52", or hours and minutes from two hours on; rounded up.

    An hour is "60:00", which goes on to "59:59": another unit would be a jump.
    """
    left = _whole(seconds)
    if left < 2 * HOUR:
        return f"{left // MINUTE}:{left % MINUTE:02}"
    minutes = -(-left // MINUTE)
    return f"{minutes // 60}:{minutes % 60:02}"


def figures_unit(seconds: float) -> str:
    """The unit of the figures of `clock_figures`."""
    if _whole(seconds) < 2 * HOUR:
        return QCoreApplication.translate("Durations", "min left")
    return QCoreApplication.translate("Durations", "hours left")


def in_words(seconds: float) -> str:
    """Such as "46 minutes 52 seconds": the two largest parts that are not zero."""
    left, words = _whole(seconds), Durations()
    numbers = (
        (left // DAY, words.days),
        (left % DAY // HOUR, words.hours),
        (left % HOUR // MINUTE, words.minutes),
        (left % MINUTE, words.seconds),
    )
    parts = [say(number) for number, say in numbers if number]
    return " ".join(parts[:2]) or words.seconds(0)


def roughly(seconds: float) -> str:
    """Like `in_words`, rounded to the largest part."""
    span, words = abs(seconds), Durations()
    # Rounded before it is compared: 3599.6 s are an hour, not 60 minutes.
    if round(span / HOUR) * HOUR >= DAY:
        return words.days(round(span / DAY))
    if round(span / MINUTE) * MINUTE >= HOUR:
        return words.hours(round(span / HOUR))
    if round(span) >= MINUTE:
        return words.minutes(round(span / MINUTE))
    return words.seconds(round(span))


def relative(seconds: float) -> str:
    """Such as "in 46 min" for the future, "13 min ago" for the past."""
    amount = Durations().short(abs(seconds))
    if seconds > 0:
        return QCoreApplication.translate("Durations", "in {amount}").format(amount=amount)
    return QCoreApplication.translate("Durations", "{amount} ago").format(amount=amount)


def _whole(seconds: float) -> int:
    return max(0, -int(-seconds // 1))


class Durations(QObject):
    """Texts with numbers. `tr` of an object: lupdate does not find plurals in `translate`.

    The singular is a text of its own, so that English needs no translation file.
    """

    def days(self, number: int) -> str:
        return self.tr("1 day") if number == 1 else self.tr("%n days", "", number)

    def hours(self, number: int) -> str:
        return self.tr("1 hour") if number == 1 else self.tr("%n hours", "", number)

    def minutes(self, number: int) -> str:
        return self.tr("1 minute") if number == 1 else self.tr("%n minutes", "", number)

    def seconds(self, number: int) -> str:
        return self.tr("1 second") if number == 1 else self.tr("%n seconds", "", number)

    def short(self, span: float) -> str:
        """In the largest unit of which there are two or more, for `relative`."""
        if span < MINUTE:
            return self.tr("%n s", "", int(span))
        if span < 2 * HOUR:
            return self.tr("%n min", "", int(span // MINUTE))
        if span < 2 * DAY:
            return self.tr("%n h", "", int(span // HOUR))
        # Days by themselves: other languages inflect them behind "in".
        return self.tr("%n days", "in … days, … days ago", int(span // DAY))
