"""Set-up is reproducible: pinned packages with hashes, no address of an index, CI runs what the README says."""

from __future__ import annotations

import os
import re
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def pinned() -> dict[str, str]:
    """Package → the lines of its pin in requirements.txt."""
    blocks = re.split(r"\n(?=\S)", (ROOT / "requirements.txt").read_text(encoding="utf-8"))
    return {_name(block): block for block in blocks if not block.startswith("#")}


def test_every_package_of_the_project_is_pinned_with_hashes() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = [
        *project["project"]["dependencies"],
        *project["dependency-groups"]["dev"],
        *project["build-system"]["requires"],
    ]
    pins = pinned()
    assert [package for package in map(_name, wanted) if package not in pins] == [], "run `make requirements`"
    assert [name for name, block in pins.items() if "==" not in block or "--hash=sha256:" not in block] == []


def test_no_address_of_an_index_or_a_machine_is_pinned() -> None:
    text = (ROOT / "requirements.txt").read_text(encoding="utf-8")
    assert not re.search(r"://|^--(extra-)?index-url|^-[if] |^--find-links|@ ", text, re.MULTILINE)


def test_ci_runs_the_test_command_of_the_readme() -> None:
    script = ROOT / ".ci" / "run"
    assert "make test" in script.read_text(encoding="utf-8")
    assert ".ci/run" in (ROOT / ".github" / "workflows" / "ci.yml").read_text(encoding="utf-8")
    if sys.platform != "win32":
        assert os.access(script, os.X_OK)


@pytest.mark.parametrize("name", ["README.md", "README.vi.md"])
def test_the_readme_names_the_two_commands(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    assert "make run" in text and "make test" in text


def _name(requirement: str) -> str:
    match = re.match(r"[A-Za-z0-9._-]+", requirement)
    assert match is not None, requirement
    return re.sub(r"[-_.]+", "-", match[0]).lower()
