"""What the practice pool refuses, in Cognito's own words: `refusals.NAME(…)` makes the error."""

from desktop.practice.refusals.account import *
from desktop.practice.refusals.common import *
