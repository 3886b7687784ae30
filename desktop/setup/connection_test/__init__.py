"""Judges a connection step by step: what is right, and which key of the profile to change.

Pure: what was observed is handed in (`desktop.cognito.connection_test` makes the observations).
"""
