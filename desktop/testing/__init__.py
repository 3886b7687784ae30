"""For the tests of other programs: a practice pool as a fixture of pytest."""
