"""Cognito Desk: sign in to Amazon Cognito with a second factor, and see what the tokens say."""

__version__ = "0.1.0"
