"""The pools and users that every practice pool starts with."""
