"""Behind the Connections window: the files that it changes, and the test on a thread."""
