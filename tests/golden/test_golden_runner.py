"""The runner of the golden cases: what it reads and rewrites, and that CI cannot rewrite anything."""

from __future__ import annotations

import os
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest
from golden_cases import FOLDER, MalformedCaseError, all_cases, read_cases, with_trees
from rendering import STAGES
from rendering.tree import branch, written

PAGE = """\
# A file

Prose with a `tree` in it.

## one

```text
KẾ HOẠCH

## no heading here
```

words between

```tree
old: tree
```

## two (known gap)

````text
```
a fence inside
```
````

```tree
right: tree
```
"""


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "tasks" / "page.md"
    path.parent.mkdir()
    path.write_bytes(PAGE.encode())
    return path


def test_a_page_gives_its_cases(page: Path) -> None:
    one, two = read_cases(page)
    assert (one.name, one.stage, one.passage, one.tree) == (
        "one",
        "tasks",
        "KẾ HOẠCH\n\n## no heading here\n",
        "old: tree",
    )
    assert (two.is_known_gap, two.passage) == (True, "```\na fence inside\n```\n")


def test_an_update_rewrites_trees_and_nothing_else(page: Path) -> None:
    updated = with_trees(page, {"one": "new: tree\n  with: more", "two (known gap)": "never: written"})
    assert updated == PAGE.replace("old: tree", "new: tree\n  with: more")


def test_an_empty_tree_is_filled(page: Path) -> None:
    page.write_bytes(PAGE.replace("old: tree\n", "").encode())
    assert with_trees(page, {"one": "new: tree"}) == PAGE.replace("old: tree", "new: tree")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("## one\n\n```text\nx\n```\n", "has no tree fence"),
        ("## one\n\n```tree\nx\n```\n", "has no text fence"),
        ("## one\n\n```text\nx\n", "not closed"),
        (PAGE.replace("## two (known gap)", "## one"), "two cases are called 'one'"),
    ],
)
def test_a_case_that_cannot_be_read_says_what_to_write(page: Path, text: str, sentence: str) -> None:
    page.write_bytes(text.encode())
    with pytest.raises(MalformedCaseError, match=sentence):
        read_cases(page)


def test_a_tree_is_two_spaces_a_level() -> None:
    assert written([branch("a", 1, [branch("b", None), branch("c")])]) == "a: 1\n  b: none\n  c:"


def test_every_folder_of_cases_is_a_stage_and_has_cases() -> None:
    cases = all_cases()
    assert {case.stage for case in cases} == set(STAGES)
    assert len(cases) >= 120


def test_passages_that_are_to_be_decomposed_are() -> None:
    """An editor that composes letters when it saves would take the point out of these cases."""
    passages = [case.passage for case in all_cases() if "decomposed" in case.name]
    assert passages
    assert not any(unicodedata.is_normalized("NFC", passage) for passage in passages)


@pytest.mark.parametrize(("environment", "code"), [({"CI": "true"}, 4), ({}, 5)])
def test_no_tree_is_rewritten_in_ci(environment: dict[str, str], code: int) -> None:
    """4: pytest refuses the flag; 5: it takes it (and finds no test of that name)."""
    command = [sys.executable, "-m", "pytest", "--golden-update", "-p", "no:cacheprovider", "-k", "no_such_case", "."]
    others = {name: value for name, value in os.environ.items() if name != "CI" and "PYTEST" not in name}
    result = subprocess.run(command, cwd=FOLDER, env={**others, **environment}, capture_output=True, text=True)
    assert result.returncode == code, result.stdout + result.stderr
    assert ("not for CI" in result.stderr) is (code == 4)
