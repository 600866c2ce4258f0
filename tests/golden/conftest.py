"""The option of the golden cases, and what it may not do."""

from __future__ import annotations

import os

import pytest
from golden_cases import Case, write_trees

READ = pytest.StashKey[list[tuple[Case, str]]]()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--golden-update",
        action="store_true",
        help="rewrite the tree fences of the golden cases with what the program reads now (never in CI)",
    )


def pytest_configure(config: pytest.Config) -> None:
    # Where more than this folder is collected the option is not registered: it is off.
    if not config.getoption("--golden-update", default=False):
        return
    if os.environ.get("CI", "").lower() not in ("", "0", "false"):
        raise pytest.UsageError("--golden-update is not for CI: update on your machine and judge the diff")
    if config.getoption("numprocesses", default=None):
        raise pytest.UsageError("--golden-update writes files: run it without -n")
    config.stash[READ] = []


def pytest_sessionfinish(session: pytest.Session) -> None:
    write_trees(session.config.stash.get(READ, []))


@pytest.fixture
def trees_to_write(request: pytest.FixtureRequest) -> list[tuple[Case, str]] | None:
    """Where to put what is read instead of comparing it; None unless the run updates."""
    return request.config.stash.get(READ, None)
