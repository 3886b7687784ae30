"""Small widgets that every window is built from, in the look of `desktop.ui.style.theme`."""
