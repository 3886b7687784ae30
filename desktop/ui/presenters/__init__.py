"""What connects the windows and the worker: one presenter a topic."""
