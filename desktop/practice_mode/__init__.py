"""`--practice`: a practice pool in a process of its own, and the practice phone beside the app."""

from desktop.practice_mode.presenter import PracticeMode

__all__ = ["PracticeMode"]
