"""How much memory a process uses."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

_PROC = Path("/proc")
_PAGE = 4096


def is_watched() -> bool:
    """Whether this system tells how much memory another process uses (Linux does)."""
    return (_PROC / "self" / "statm").exists()


def resident_bytes(process: int | None) -> int:
    """The memory that a process really occupies; 0 if it is gone or the system does not tell.

    Address space (what `RLIMIT_AS` bounds) would be no measure: libraries reserve far more of it than they use.
    """
    with suppress(OSError, ValueError, IndexError):
        return int((_PROC / str(process) / "statm").read_text().split()[1]) * _page()
    return 0


def _page() -> int:
    import os

    return os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else _PAGE
