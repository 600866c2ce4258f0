"""The checks, found in their folders: `rules/<family>/<name>.py` is one check, and nothing else registers it.

The file's name is the check's name (`task_without_lead.py` → `task-without-lead`), its folder the family, its docstring
the manual. The module says the rest: `CODE`, `SEVERITY`, `REQUIRED`, `MEND` and `check(context)`. Modules whose names
begin with `_` are no checks.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from cchc_extract.checks import rules as rules_package
from cchc_extract.checks.manual import Manual, read_manual
from cchc_extract.checks.model import Family, Severity, Text, Verdict

if TYPE_CHECKING:
    from cchc_extract.checks.context import Context


class MalformedRuleError(Exception):
    """A module in `rules/` that is no check: the sentence says what it lacks."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One check. `required` says what a plan must be like, `mend` what to do; a fault may replace both."""

    code: str
    name: str
    family: Family
    severity: Severity
    required: Text
    mend: Text
    docstring: str
    check: Callable[[Context], Iterator[Verdict]]

    @property
    def manual(self) -> Manual:
        """The docstring, taken apart."""
        return read_manual(self.docstring)

    def __str__(self) -> str:
        return f"{self.code} {self.name}"


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every check, in the order of the families and of the codes.

    Raises:
        MalformedRuleError: a module lacks something, or two checks share a code or a name.
    """
    found = sorted(_found(), key=lambda rule: (list(Family).index(rule.family), rule.code))
    for key in ("code", "name"):
        values = [getattr(rule, key) for rule in found]
        if twice := [value for value in values if values.count(value) > 1]:
            raise MalformedRuleError(f"two checks have the {key} {twice[0]}")
    return tuple(found)


def rule_called(code_or_name: str) -> Rule | None:
    """The check of a code or a name, upper or lower case; None if there is none."""
    wanted = code_or_name.strip().lower()
    return next((rule for rule in all_rules() if wanted in (rule.code.lower(), rule.name)), None)


def selected(
    select: Iterable[str] = (), ignore: Iterable[str] = (), rules: Iterable[Rule] | None = None
) -> tuple[Rule, ...]:
    """The checks that are asked for: all of `select` (nothing selected: all) but those of `ignore`.

    Both hold codes, prefixes of codes (`TSK`, `TSK0`), names, or `ALL`. Where both take hold, the more exact one wins.
    """
    wanted, unwanted = tuple(select), tuple(ignore)
    return tuple(
        rule
        for rule in (all_rules() if rules is None else rules)
        if (_best(wanted, rule) if wanted else 0) > _best(unwanted, rule)
    )


def takes_in(selector: str, code: str, name: str) -> bool:
    """Whether a selector (a code, a prefix of codes, a name, or `ALL`) takes in the check of this code and name."""
    return _exactness(selector, code, name) >= 0


def _exactness(selector: str, code: str, name: str) -> int:
    """How exactly a selector takes a check in: -1 not at all, 0 as one of all, then the longer the better."""
    word = selector.strip()
    if word.lower() == name or word.upper() == code:
        return len(code)
    if word.upper() == "ALL":
        return 0
    return len(word) if word and code.startswith(word.upper()) else -1


def _best(selectors: Iterable[str], rule: Rule) -> int:
    return max((_exactness(selector, rule.code, rule.name) for selector in selectors), default=-1)


def _found() -> Iterator[Rule]:
    for family in Family:
        folders = [f"{path}/{family.value}" for path in rules_package.__path__]
        for module in pkgutil.iter_modules(folders):
            if not module.name.startswith("_"):
                yield _rule(family, module.name)


def _rule(family: Family, name: str) -> Rule:
    module = import_module(f"{rules_package.__name__}.{family.value}.{name}")
    lacks = [part for part in ("CODE", "SEVERITY", "REQUIRED", "MEND", "check") if not hasattr(module, part)]
    if lacks:
        raise MalformedRuleError(f"rules/{family.value}/{name}.py lacks {', '.join(lacks)}")
    if not module.CODE.startswith(family.prefix):
        raise MalformedRuleError(f"rules/{family.value}/{name}.py: the code {module.CODE} is not of {family.prefix}")
    return Rule(
        code=module.CODE,
        name=name.replace("_", "-"),
        family=family,
        severity=module.SEVERITY,
        required=module.REQUIRED,
        mend=module.MEND,
        docstring=module.__doc__ or "",
        check=module.check,
    )
