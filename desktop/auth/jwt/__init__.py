"""JOSE: the strict reading of a token, the keys, and every check on its claims."""
