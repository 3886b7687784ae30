"""File → Connections…: the list of all connections, and the editor of one with its test."""
