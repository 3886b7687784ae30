"""The window that shows what the practice pool sent, and its users."""
