"""Cognito as it is over the wire: the API behind one method, and the pool's public keys."""
