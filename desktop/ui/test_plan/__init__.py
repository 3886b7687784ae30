"""The test plan's evidence and windows."""
