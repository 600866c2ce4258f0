"""The reporters, found in their folder: `formats/<name>.py` is the format `<name>`, and nothing else registers it.

A reporter has `report(documents, wording) -> Iterator[str]`: pieces of text that, put together, are the report. It
takes the documents as they come and may write as it goes.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Iterable, Iterator
from importlib import import_module
from typing import Protocol, cast

from cchc_extract.checks.model import Checked
from cchc_extract.reporters import formats
from cchc_extract.reporters.wording import Wording


class Reporter(Protocol):
    """What a module in `formats/` offers."""

    def report(self, documents: Iterable[Checked], wording: Wording) -> Iterator[str]:
        """The report in pieces; ends with a line end."""
        ...


def format_names() -> tuple[str, ...]:
    """The names of the formats, `text` first."""
    names = [module.name for module in pkgutil.iter_modules(formats.__path__)]
    return tuple(sorted(names, key=lambda name: (name != "text", name)))


def reporter(name: str) -> Reporter:
    """The reporter of a format.

    Raises:
        ModuleNotFoundError: there is none.
    """
    return cast(Reporter, import_module(f"{formats.__name__}.{name}"))
