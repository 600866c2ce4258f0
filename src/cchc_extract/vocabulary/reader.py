"""Read the vocabularies: what documents say, kept as TOML beside the code that matches it."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from cchc_extract.vocabulary.own import own


@cache
def load(name: str) -> dict[str, Any]:
    """Give the table of ``data/<name>.toml``, parsed once per process; the user's own agencies are among the bodies.

    The same object is given to every caller: treat it as read-only.

    Raises:
        FileNotFoundError: no such vocabulary is published with the package.
    """
    source = files("cchc_extract.vocabulary").joinpath("data", f"{name}.toml")
    table = tomllib.loads(source.read_text(encoding="utf-8"))
    if name == "agencies" and (words := own().agency_words):
        table["body"].append({"words": list(words), "examples": list(words)})
    return table
