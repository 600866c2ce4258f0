"""The layout keeps its promises: who imports whom, how long a file is, what words stand in code."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "cchc_extract"
LONGEST = 400
LETTERS = "ăâđêôơưàáạảãằắặẳẵầấậẩẫèéẹẻẽềếệểễìíịỉĩòóọỏõồốộổỗờớợởỡùúụủũừứựửữỳýỵỷỹ"
# A single letter, a set of letters in a pattern and a run that is longer than any syllable are alphabet, no words.
WORD = re.compile(rf"(?<![^\W\d_])(?=[^\W\d_]*[{LETTERS}])[^\W\d_]{{2,7}}(?![^\W\d_])", re.IGNORECASE)
CODE = re.compile("[A-ZĐ]{2,4}")  # of document types and the like: QĐ, NĐ
LETTER_SET = re.compile(r"\[[^]\s]*\]")
WORDS_LIVE_IN = (SOURCE / "cli" / "messages", SOURCE / "vocabulary")


def python_files(*folders: Path) -> list[Path]:
    return sorted(path for folder in folders for path in folder.rglob("*.py"))


def short(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def test_the_import_contracts_hold() -> None:
    # Without its cache, which does not see that a module has come or gone.
    run = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"
    command = [sys.executable, "-c", run]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8")
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize("path", python_files(SOURCE, ROOT / "tests", ROOT / "samples"), ids=short)
def test_no_file_is_longer_than_a_reader_holds_in_mind(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) < LONGEST


def test_no_drawer_for_odds_and_ends() -> None:
    drawers = {"utils", "util", "helpers", "helper", "common", "misc"}
    assert not [short(path) for path in python_files(SOURCE, ROOT / "tests") if path.stem in drawers]


CODE_FILES = [path for path in python_files(SOURCE) if not {*WORDS_LIVE_IN} & {*path.parents}]


def vietnamese_strings(tree: ast.AST) -> Iterator[ast.Constant]:
    """The Vietnamese strings of a module that are neither docstrings nor messages.

    Messages are the Vietnamese half of an error, a finding or a name: an argument `message_vi`, what stands next to its
    English in a tuple or call, and both halves of a `Text`. The schema's descriptions and examples are prose, too.
    """
    allowed: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            allowed.add(id(node.value))
        if isinstance(node, ast.Call):
            prose = {"message_vi", "description", "examples"}
            if isinstance(node.func, ast.Name) and node.func.id == "Text":  # both languages of a check's sentence
                allowed.update(id(part) for part in ast.walk(node))
            allowed.update(id(part) for k in node.keywords if k.arg in prose for part in ast.walk(k.value))
        beside = node.args if isinstance(node, ast.Call) else node.elts if isinstance(node, ast.Tuple) else []
        for english, vietnamese in pairwise(beside):
            if " " in (words := literal(english)) and not vietnamese_words(words):
                allowed.update(id(part) for part in ast.walk(vietnamese))
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and id(node) not in allowed and vietnamese_words(literal(node)):
            yield node


def vietnamese_words(text: str) -> list[str]:
    """The Vietnamese words of a string; sets of letters in a pattern and codes are none."""
    return [word for word in WORD.findall(LETTER_SET.sub(" ", text)) if not CODE.fullmatch(word)]


def literal(node: ast.expr) -> str:
    """The text that a string, or an f-string but for its values, holds; empty for anything else."""
    parts = node.values if isinstance(node, ast.JoinedStr) else [node]
    return "".join(part.value for part in parts if isinstance(part, ast.Constant) and isinstance(part.value, str))


@pytest.mark.parametrize("path", CODE_FILES, ids=short)
def test_no_vietnamese_word_stands_in_code(path: Path) -> None:
    found = vietnamese_strings(ast.parse(path.read_text(encoding="utf-8")))
    assert not [f"{short(path)}:{node.lineno}: {node.value!r}" for node in found]


def test_the_search_for_vietnamese_words_finds_them() -> None:
    code = (
        '"""Kế hoạch."""\nA = "Sản phẩm"\nraise DamagedFileError("It is damaged.", f"Hỏng {x}.")\nf(message_vi="Tệp")\n'
    )
    code += 'g("Quý")\nh("QĐ", "đ", "[àáạảã]+ [đĐ]")\n'
    assert [node.value for node in vietnamese_strings(ast.parse(code))] == ["Sản phẩm", "Quý"]


def test_no_committed_text_names_a_machine_or_a_workplace() -> None:
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False
    )
    if listed.returncode:
        pytest.skip("not a git checkout")
    places = re.compile("|".join(re.escape(f"/{name}/") for name in ("work", "root", "home", "Users", "tmp")))
    found = []
    for name in filter(None, listed.stdout.split("\0")):
        path = ROOT / name
        if path == Path(__file__).resolve() or not path.is_file() or b"\0" in (content := path.read_bytes()):
            continue
        for number, line in enumerate(content.decode("utf-8").splitlines(), start=1):
            if places.search(re.sub(r"https?://\S+", "", line)):
                found.append(f"{name}:{number}: {line.strip()}")
    assert not found


def test_importing_the_package_is_cheap() -> None:
    heavy = ("pydantic", "click", "lxml", "docx", "pypdfium2", "pdfplumber", "regex", "rapidfuzz", "underthesea")
    code = f"import sys, cchc_extract; print(*(name for name in {heavy!r} if name in sys.modules))"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout.split() == []
