"""Sentences that people read, and values made readable."""
