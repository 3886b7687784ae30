"""Every error that the practice pool answers with: `refusals.NAME(…)` makes it."""

from desktop.practice.refusals.account import *
from desktop.practice.refusals.clients import *
from desktop.practice.refusals.common import *
from desktop.practice.refusals.passkeys import *
from desktop.practice.refusals.sign_in import *
from desktop.practice.refusals.tokens import *
