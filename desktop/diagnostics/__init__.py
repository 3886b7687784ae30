"""What goes wrong: log file, uncaught exceptions, Qt's messages, safe tracebacks."""
