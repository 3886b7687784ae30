"""The test plan at work behind its window: its thread, its pool and its evidence."""

from desktop.test_plan.presenter import TestPlanPresenter

__all__ = ["TestPlanPresenter"]
