"""What the documents say of the program is so: commands, options, files, versions, links."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from cchc_extract import __version__
from cchc_extract.cli.app import COMMANDS, program
from cchc_extract.cli.messages import Language, Messages
from cchc_extract.plan import SCHEMA_VERSION

ROOT = Path(__file__).parents[2]
READMES = ("README.md", "README.vi.md")
DOCUMENTS = [*READMES, "CONTRIBUTING.md", "CHANGELOG.md", *(f"docs/{p.name}" for p in (ROOT / "docs").glob("*.md"))]


def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def targets() -> set[str]:
    """The targets of the Makefile."""
    return set(re.findall(r"^([a-z-]+):", text("Makefile"), re.MULTILINE))


@pytest.mark.parametrize("name", READMES)
def test_every_command_stands_in_the_readme(name: str) -> None:
    assert [command for command in COMMANDS if f"cchc {command}" not in text(name)] == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_command_and_option_in_a_document_exists(name: str) -> None:
    group = program(Messages(Language.EN))
    for command, rest in re.findall(r"(?<![\w-])cchc ([a-z]+)([^`\n|#]*)", "\n".join(_code(text(name)))):
        assert command in COMMANDS, f"{name}: cchc {command}"
        made = group.get_command(None, command)  # type: ignore[arg-type]
        assert made is not None
        known = {option for parameter in made.params for option in parameter.opts} | {"--help"}
        assert set(re.findall(r"(?<!\S)--?[a-z][a-z-]*", rest)) <= known, f"{name}: cchc {command}{rest}"


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_make_target_in_a_document_exists(name: str) -> None:
    named = set(re.findall(r"(?<![\w-])make ([a-z-]+)", "\n".join(_code(text(name)))))
    assert named <= targets(), name


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_link_to_a_file_leads_somewhere(name: str) -> None:
    prose = re.sub(r"^```.*?^```", "", text(name), flags=re.MULTILINE | re.DOTALL)
    links = re.findall(r"\]\(([^)#\s]+)[^)]*\)", prose)
    broken = [link for link in links if "://" not in link and not ((ROOT / name).parent / link).exists()]
    assert not broken


def test_both_readmes_have_the_same_parts_and_the_same_commands() -> None:
    english, vietnamese = map(text, READMES)
    assert [len(mark) for mark in re.findall(r"^(#+) ", english, re.MULTILINE)] == [
        len(mark) for mark in re.findall(r"^(#+) ", vietnamese, re.MULTILINE)
    ]
    assert [_bare(block) for block in _blocks(english, "sh")] == [_bare(block) for block in _blocks(vietnamese, "sh")]
    assert _blocks(english, "json") == _blocks(vietnamese, "json")


def test_versions_are_told() -> None:
    assert re.search(rf"^## (\[?{re.escape(__version__)}\b|Unreleased)", text("CHANGELOG.md"), re.MULTILINE)
    assert SCHEMA_VERSION in text("docs/architecture.md")


def test_every_stage_stands_in_the_architecture() -> None:
    packages = [path for path in (ROOT / "src" / "cchc_extract").iterdir() if (path / "__init__.py").is_file()]
    assert [path.name for path in packages if f"`{path.name}/`" not in text("docs/architecture.md")] == []


def _blocks(document: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", document, re.MULTILINE | re.DOTALL)


def _code(document: str) -> list[str]:
    """What a document shows as code: fenced blocks and code spans."""
    fenced = re.findall(r"^```\w*\n(.*?)^```", document, re.MULTILINE | re.DOTALL)
    return fenced + re.findall(r"`([^`\n]+)`", re.sub(r"^```.*?^```", "", document, flags=re.MULTILINE | re.DOTALL))


def _bare(block: str) -> list[str]:
    """The commands of a block without their comments, which are in the document's own language."""
    return [line.split(" #")[0].rstrip() for line in block.splitlines() if not line.startswith("#")]
