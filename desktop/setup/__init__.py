"""Connecting to a user pool and setting one up: parsing and judgement. Pure: I/O is handed in."""
