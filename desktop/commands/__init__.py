"""The commands that work without a window. One module each: `configure(parser)`, `main(args)`."""
