"""Every sentence and word that the command line prints, in English and in Vietnamese."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from cchc_extract.cli.messages.checking import CHECKING
from cchc_extract.cli.messages.extracting import EXTRACTING
from cchc_extract.cli.messages.sentences import GENERAL
from cchc_extract.cli.messages.words import WORDS

SENTENCES: dict[str, tuple[str, str]] = GENERAL | EXTRACTING | CHECKING
"""Key → (English, Vietnamese)."""


class Sentence(Protocol):
    """What an error says: a `CchcError`, or one as data."""

    @property
    def message(self) -> str:
        """In English."""
        ...

    @property
    def message_vi(self) -> str:
        """In Vietnamese."""
        ...


class Language(StrEnum):
    """A language of the messages; the values are what `--lang` takes."""

    EN = "en"
    VI = "vi"


@dataclass(frozen=True, slots=True)
class Messages:
    """The catalogue in one language."""

    language: Language

    def __call__(self, key: str, **values: object) -> str:
        """The sentence of a key with its values filled in. Raises KeyError for a key that the catalogue lacks."""
        return SENTENCES[key][self.language == Language.VI].format(**values)

    def word(self, term: str) -> str:
        """The word for a key or a code of the plan's JSON; the term itself where the catalogue has none.

        In English that is the term with spaces for its underscores.
        """
        if self.language == Language.VI and term in WORDS:
            return WORDS[term]
        return term.replace("_", " ")

    def of(self, error: Sentence) -> str:
        """The sentence of an error."""
        return error.message_vi if self.language == Language.VI else error.message


def chosen_language(arguments: Sequence[str], environment: Mapping[str, str], *, system: str = "") -> Language:
    """The language of `--lang` wherever it stands, else of the locale, else English.

    `system` names the locale that the operating system itself reports (Windows keeps it out of the environment).
    """
    for position, argument in enumerate(arguments):
        if argument == "--":
            break
        option, equals, value = argument.partition("=")
        if option == "--lang":
            value = value if equals else "".join(arguments[position + 1 : position + 2])
            if value in tuple(Language):
                return Language(value)
    set_by = (environment.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    locale = next((value for value in set_by if value), system)
    return Language.VI if locale.lower().startswith("vi") else Language.EN
