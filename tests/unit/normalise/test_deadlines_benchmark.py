"""The benchmark: two lists that share no line, the main one read without a miss, the blind one nearly so."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture(scope="module")
def scoring() -> ModuleType:
    path = Path(__file__).parents[2] / "evaluation" / "score_deadlines.py"
    spec = importlib.util.spec_from_file_location("score_deadlines", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def test_the_main_list_is_read_without_a_miss(scoring: ModuleType) -> None:
    result = scoring.score(scoring.ours, scoring.LISTS["main"])
    assert result.strings >= 400
    assert (result.read, result.invented, result.silent) == (result.strings, 0, 0)


def test_the_blind_list_is_read_nearly_so(scoring: ModuleType) -> None:
    result = scoring.score(scoring.ours, scoring.LISTS["blind"])
    assert result.strings >= 100
    assert result.read >= 0.95 * result.strings
    assert result.invented == 0


def test_the_lists_share_no_line(scoring: ModuleType) -> None:
    main, blind = (list(scoring.cases(path)) for path in scoring.LISTS.values())
    assert len({case.text for case in main}) >= 400
    assert len(set(main)) == len(main)
    assert not set(main) & set(blind)


def test_a_reader_that_invents_dates_is_told_so(scoring: ModuleType) -> None:
    def invents(case: object) -> tuple[bool, frozenset[str], str]:
        return False, frozenset({"1999-09-09"}), "1999-09-09"

    result = scoring.score(invents, scoring.LISTS["blind"])
    assert (result.read, result.invented) == (0, result.strings)
