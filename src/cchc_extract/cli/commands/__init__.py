"""One command a file, named like it: `build(words)` makes the command; the work is imported when it runs."""
