"""Codes that the practice pool sends, and how it says where to."""
