"""Vietnamese administrative plans (PDF, DOCX, TXT) as validated JSON, every value traceable to its place.

>>> from cchc_extract import extract
>>> plans, diagnostics = extract("kh-11.docx")  # doctest: +SKIP

Importing the package is cheap: what is heavy is imported at first use.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from cchc_extract.checking import Checked, check
    from cchc_extract.errors import CchcError
    from cchc_extract.pipeline import Extraction, extract, extract_text
    from cchc_extract.plan import Plan

__version__ = "0.1.0"
__all__ = ["CchcError", "Checked", "Extraction", "Plan", "__version__", "check", "extract", "extract_text"]

_HOMES = {
    "CchcError": "cchc_extract.errors",
    "Checked": "cchc_extract.checking",
    "Extraction": "cchc_extract.pipeline",
    "check": "cchc_extract.checking",
    "extract": "cchc_extract.pipeline",
    "extract_text": "cchc_extract.pipeline",
    "Plan": "cchc_extract.plan",
}


def __getattr__(name: str) -> Any:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(home), name)


def __dir__() -> list[str]:
    return sorted(__all__)
