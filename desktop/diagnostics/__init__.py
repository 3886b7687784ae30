"""What the program tells about itself: log file, uncaught exceptions, Qt's messages, safe tracebacks."""
