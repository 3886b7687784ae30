"""The practice pool's process: HTTP, which request goes where, injected faults, the control API."""
