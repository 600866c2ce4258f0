"""The manual of the checks, made of their docstrings: one check for `cchc explain`, all of them for docs/checks*.md."""

from __future__ import annotations

import sys
from pathlib import Path

from cchc_extract.checks.manual import Chapter
from cchc_extract.checks.model import Family
from cchc_extract.checks.registry import Rule, all_rules
from cchc_extract.cli.messages import Language, Messages

PAGES = {Language.EN: "checks.md", Language.VI: "checks.vi.md"}
"""The generated pages."""


def chapter_of(rule: Rule, words: Messages) -> Chapter:
    """The manual of a check in the language."""
    return rule.manual.vi if words.language is Language.VI else rule.manual.en


def explanation(rule: Rule, words: Messages) -> str:
    """One check in Markdown, without a final line end."""
    chapter = chapter_of(rule, words)
    head = words("manual.head", code=rule.code, name=rule.name, severity=words.word(rule.severity.value))
    sections = [f"## {heading}\n\n{body}" for heading, body in chapter.sections]
    return "\n\n".join([f"# {rule.code} {rule.name}", chapter.summary, head, *sections])


def page(words: Messages) -> str:
    """All checks as one Markdown page: a table of them, then their manuals, family by family."""
    parts = [words("manual.introduction")]
    for family in Family:
        rules = [rule for rule in all_rules() if rule.family is family]
        if not rules:
            continue
        title = words(f"family.{family.value}")
        rows = [
            f"| [{rule.code}](#{rule.code.lower()}-{rule.name}) | {rule.name} | {words.word(rule.severity.value)} | "
            f"{chapter_of(rule, words).summary} |"
            for rule in rules
        ]
        parts.append(
            "\n".join([f"## {title} ({family.prefix})", "", words("manual.columns"), "| --- " * 4 + "|", *rows])
        )
        parts += [_lowered(explanation(rule, words)) for rule in rules]
    return "\n\n".join(parts) + "\n"


def _lowered(markdown: str) -> str:
    """The headings two levels lower; lines inside fences are no headings."""
    lines = []
    fenced = False
    for line in markdown.splitlines():
        fenced ^= line.startswith("```")
        lines.append(f"##{line}" if line.startswith("#") and not fenced else line)
    return "\n".join(lines)


if __name__ == "__main__":
    for language, name in PAGES.items():
        Path(sys.argv[1], name).write_text(page(Messages(language)), encoding="utf-8", newline="\n")
