"""`--practice`: a practice pool in a process of its own, and the practice phone for it."""

from desktop.practice_mode.presenter import PracticeMode

__all__ = ["PracticeMode"]
