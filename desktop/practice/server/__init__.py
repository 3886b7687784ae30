"""The HTTP side of the practice pool: thin, on 127.0.0.1 only."""
