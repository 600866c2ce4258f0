"""Dates as messages print them: ISO 8601 in English, as documents write them in Vietnamese."""

from __future__ import annotations


def vietnamese(date: str | None) -> str:
    """An EDTF date as Vietnamese documents write it: "2021-03-05" → "05/3/2021", "2021-12" → "12/2021"."""
    parts = (date or "").split("-")
    if len(parts) > 1:
        month = int(parts[1])
        # Days below ten and the months January and February are written with a nought.
        parts[1] = f"{month:02}" if month < 3 else str(month)
    return "/".join(reversed(parts))
