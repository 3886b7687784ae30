"""What the program needs of the operating system. Knows nothing of the rest."""
