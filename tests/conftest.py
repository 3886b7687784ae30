"""For every test."""

import os

# Windows of the tests' own process are drawn nowhere; tests/e2e has a real display of its own.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
