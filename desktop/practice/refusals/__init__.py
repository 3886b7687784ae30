"""Every error that the practice pool answers with: `refusals.NAME(…)` makes it."""

from desktop.practice.refusals.account import *
from desktop.practice.refusals.common import *
