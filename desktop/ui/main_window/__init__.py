"""The main window, its header, menus and notices."""
