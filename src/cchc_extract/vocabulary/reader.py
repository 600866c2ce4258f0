"""Read the vocabularies: what documents say, kept as TOML beside the code that matches it."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def load(name: str) -> dict[str, Any]:
    """Give the table of ``data/<name>.toml``, parsed once per process.

    The same object is given to every caller: treat it as read-only.

    Raises:
        FileNotFoundError: no such vocabulary is published with the package.
    """
    source = files("cchc_extract.vocabulary").joinpath("data", f"{name}.toml")
    return tomllib.loads(source.read_text(encoding="utf-8"))
