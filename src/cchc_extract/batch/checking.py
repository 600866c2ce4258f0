"""Documents → what the checks say of each. A file that cannot be read is a finding of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import PurePath
from typing import TYPE_CHECKING

from cchc_extract.batch.inputs import Input
from cchc_extract.batch.run import Failure, content, guarded
from cchc_extract.checking.documents import check, failed
from cchc_extract.vocabulary.own import using

if TYPE_CHECKING:
    from cchc_extract.checks.model import Checked
    from cchc_extract.checks.settings import Settings


def check_all(inputs: Iterable[Input], settings: Settings) -> Iterator[Checked]:
    """One `Checked` for each document, in their order, as soon as it is there; raises nothing that they can cause."""
    with using(settings.own):  # around them all: to change the words empties caches
        for source in inputs:
            yield _check(source, settings)


def _check(source: Input, settings: Settings) -> Checked:
    path = PurePath(source.name).as_posix()
    result = guarded(lambda: check(content(source), name=path, settings=settings))
    if not isinstance(result, Failure):
        return result
    checked = failed(path, result.error, settings)
    return replace(checked, traces=(result.trace,)) if result.trace else checked
