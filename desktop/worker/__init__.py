"""The worker thread: an asyncio loop that runs flows, off the UI thread."""
