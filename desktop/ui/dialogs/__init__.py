"""The windows of a sign-in. They know nothing of the worker: `ui.presenters` connects them."""
