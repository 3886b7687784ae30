"""What the test plan acts on: a practice pool or another double, or a real pool."""
