"""Signing in: InitiateAuth, RespondToAuthChallenge and each challenge in a file of its own."""
