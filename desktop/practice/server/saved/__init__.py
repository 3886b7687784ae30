"""Saving a practice pool's whole state as one JSON document, and loading it again."""
