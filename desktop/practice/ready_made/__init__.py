"""The pools and users that greet a new person."""
