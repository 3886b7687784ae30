"""Signing in: InitiateAuth, RespondToAuthChallenge and a file for each challenge.

A challenge has a function `ask`, which issues it, and a function `check`, which raises for a wrong
answer. What comes after it is in `challenge_handlers` and `next_step`.
"""
