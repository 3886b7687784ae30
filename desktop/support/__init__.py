"""What support needs to know of this computer: versions, settings, addresses; nothing secret.

For `doctor --bundle`, Help → Copy diagnostics and Help → About alike. All of it reads files, so it
is called on a thread where a window waits.
"""
