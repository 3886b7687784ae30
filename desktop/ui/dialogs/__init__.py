"""The windows of a sign-in. They know nothing of the worker: `desktop.ui.desk` connects them."""
