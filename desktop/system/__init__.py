"""What the program needs of the operating system: clock, folders, locks, core dumps. Knows nothing of the rest."""
