"""Real documents that no one prepared: a plan with every character accounted for, or a typed error."""

from __future__ import annotations

from pathlib import Path

import pytest

from cchc_extract import CchcError, extract
from cchc_extract.errors import UnsupportedFormatError, WrongTextLayerError
from cchc_extract.plan.validation import problems

REAL = Path(__file__).parents[3] / "shared" / "real"
FILES = sorted(path for path in REAL.glob("*") if path.is_file())

pytestmark = pytest.mark.skipif(not FILES, reason="the real documents are not here")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_real_document_gives_sound_plans_or_a_typed_error(path: Path) -> None:
    try:
        plans = extract(path).plans
    except CchcError as error:
        assert error.message and error.message_vi
        return
    assert plans
    for plan in plans:
        assert problems(plan.to_dict(with_text=True)) == []
        assert plan.coverage.assigned == plan.coverage.characters > 0
        assert plan.coverage.unassigned == []
        assert len({task.id for task in plan.tasks}) == len(plan.tasks)


def test_a_pdf_whose_text_layer_is_wrong_is_never_presented_as_a_plan() -> None:
    with pytest.raises(WrongTextLayerError):
        extract(REAL / "lc-kh-1105-kiemtra.pdf")


def test_a_file_of_old_word_says_what_to_do() -> None:
    with pytest.raises(UnsupportedFormatError):
        extract(REAL / "neg-chithi-ct9ub-cantho.doc")


def test_a_decree_assigns_no_tasks() -> None:
    [plan] = extract(REAL / "neg-nghidinh-79-2025.docx").plans
    assert plan.tasks == []
    assert "no-tasks" in [diagnostic.name for diagnostic in plan.diagnostics]
