"""Ours and the peers side by side: `make bench` measures them in one run and writes docs/performance.md."""
