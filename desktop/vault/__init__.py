"""Stored sessions: a sealed file for each connection, its key in the system's keyring."""
