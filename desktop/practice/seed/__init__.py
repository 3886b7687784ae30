"""Pools and users of one's own, from a seed file, and runs that repeat byte for byte."""
