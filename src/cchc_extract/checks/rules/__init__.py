"""The checks: one a file, the folder is the family. How to write one: CONTRIBUTING.md."""
