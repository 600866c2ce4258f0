"""The catalogue of messages: complete in both languages, and nothing in it is unused."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from string import Formatter

import pytest

import cchc_extract.cli
from cchc_extract.checks.model import Family
from cchc_extract.cli.app import COMMANDS
from cchc_extract.cli.messages import SENTENCES, Language, Messages, chosen_language
from cchc_extract.cli.messages.words import WORDS
from cchc_extract.errors import EmptyDocumentError

CLI = Path(cchc_extract.cli.__file__).parent
VIETNAMESE = re.compile("[àáạảãâầấậẩẫăằắặẳẵèéẹẻẽêềếệểễìíịỉĩòóọỏõôồốộổỗơờớợởỡùúụủũưừứựửữỳýỵỷỹđ]", re.IGNORECASE)


def fields(sentence: str) -> set[str | None]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}


def keys_in_code() -> set[str]:
    """Every string constant in the code of the command line, and the keys that are put together from command names."""
    constants = {
        node.value
        for file in CLI.rglob("*.py")
        if file.name not in {"sentences.py", "checking.py", "words.py"}
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    headings = {f"heading.{name}" for name in ("options", "commands")} | {f"family.{family}" for family in Family}
    return constants | headings | {f"{command}.short" for command in COMMANDS}


@pytest.mark.parametrize("key", SENTENCES)
def test_both_languages_say_it_with_the_same_values(key: str) -> None:
    english, vietnamese = SENTENCES[key]
    assert english.strip() and vietnamese.strip()
    assert fields(english) == fields(vietnamese)
    assert not VIETNAMESE.search(english)
    assert VIETNAMESE.search(vietnamese)


def test_every_sentence_is_used() -> None:
    assert set(SENTENCES) <= keys_in_code()


def test_every_key_that_the_code_asks_for_is_there() -> None:
    called = {
        node.args[0].value
        for file in CLI.rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "words"
        and isinstance(node.args[0], ast.Constant)
    }
    assert called
    assert called <= set(SENTENCES)


def codes_of_the_model() -> set[str]:
    """Every value of an enumeration in the published schema that the tree prints as a word."""
    from cchc_extract.plan.schema import schema

    printed = {"level", "role", "kind", "area", "type", "frequency", "severity"}
    found: set[str] = set()

    def walk(name: str, node: object, owner: str) -> None:
        if isinstance(node, dict):
            if name in printed and owner not in {"OtherBlock", "TaskField", "ActorsField", "DeliverablesField"}:
                found.update(value for value in node.get("enum", ()) if isinstance(value, str))
            for key, child in node.items():
                walk(key if key not in {"anyOf", "items"} else name, child, owner)
        elif isinstance(node, list):
            for child in node:
                walk(name, child, owner)

    for owner, definition in schema()["$defs"].items():
        walk("", definition.get("properties", {}), owner)
    return found


def test_every_code_that_the_tree_prints_has_a_vietnamese_word() -> None:
    codes = codes_of_the_model()
    assert {"commune", "purpose", "block", "institutions", "continuous", "annual", "warning", "unit"} <= codes
    assert codes <= set(WORDS)


def test_words_in_english_are_the_terms_themselves() -> None:
    assert Messages(Language.EN).word("legal_bases") == "legal bases"
    assert Messages(Language.VI).word("legal_bases") == "căn cứ"
    assert Messages(Language.VI).word("no_such_term") == "no such term"


def test_an_error_speaks_the_language() -> None:
    error = EmptyDocumentError("The file is empty.", "Tệp rỗng.")
    assert Messages(Language.EN).of(error) == "The file is empty."
    assert Messages(Language.VI).of(error) == "Tệp rỗng."


@pytest.mark.parametrize(
    ("arguments", "environment", "system", "language"),
    [
        ([], {}, "", "en"),
        ([], {"LANG": "vi_VN.UTF-8"}, "", "vi"),
        ([], {"LANG": "vi_VN.UTF-8", "LC_MESSAGES": "en_GB.UTF-8"}, "", "en"),
        ([], {"LC_ALL": "vi_VN", "LC_MESSAGES": "en_GB.UTF-8", "LANG": "C"}, "", "vi"),
        ([], {"LC_ALL": "", "LANG": "vi_VN"}, "", "vi"),
        ([], {}, "Vietnamese_Vietnam", "vi"),
        ([], {"LANG": "en_US"}, "Vietnamese_Vietnam", "en"),
        (["--lang", "en", "extract"], {"LANG": "vi_VN"}, "", "en"),
        (["extract", "a.txt", "--lang=vi"], {}, "", "vi"),
        (["extract", "--lang"], {}, "", "en"),
        (["extract", "--lang", "fr"], {}, "", "en"),
        (["extract", "--", "--lang", "vi"], {}, "", "en"),
    ],
)
def test_the_language_is_the_option_then_the_locale_then_english(
    arguments: list[str], environment: dict[str, str], system: str, language: str
) -> None:
    assert chosen_language(arguments, environment, system=system) == language
