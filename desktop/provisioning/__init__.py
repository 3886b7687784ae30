"""Making a pool behind its dialog: the thread that asks AWS, and what connects both."""
