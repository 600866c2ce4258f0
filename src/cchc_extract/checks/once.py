"""What several checks need of one plan is worked out once and kept with its context."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar, cast

from cchc_extract.checks.context import Context

_T = TypeVar("_T")


def once(work: Callable[[Context], _T]) -> Callable[[Context], _T]:
    """`work` done once for each context: what it gives is kept as long as the context is, and must not be changed."""
    name = f"{work.__module__}.{work.__qualname__}"

    @wraps(work)
    def kept(context: Context) -> _T:
        # As a cached property keeps its value: in the instance, beside the fields.
        found = vars(context)
        if name not in found:
            found[name] = work(context)
        return cast("_T", found[name])

    return kept
