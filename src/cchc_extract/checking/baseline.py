"""Baselines: the faults that a project already has, so that old ones pass and new ones fail.

The file holds one entry for each kind of fault of each document: its path below the baseline's folder, the check, the
fingerprint, how often it is there, and the words for those who read the file. Moved lines do not change it.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from cchc_extract.checking.paths import relative_to
from cchc_extract.checks.model import Checked, Finding
from cchc_extract.errors import CchcError

VERSION = 1
_WORDS = 120  # characters of the words that the file shows

Key = tuple[str, str, str]
"""Path, code, fingerprint."""


class BaselineError(CchcError):
    """The file is no baseline."""

    code = "bad-baseline"


def load_baseline(path: Path) -> Counter[Key]:
    """How often each fault may be there.

    Raises:
        BaselineError: the file is no baseline of a version that this program reads.
        OSError: it cannot be read.
    """
    try:
        data = json.loads(path.read_text(encoding="utf-8-sig"))
        if data["version"] != VERSION:
            raise ValueError(f"version {data['version']}")
        entries = data["findings"]
        return Counter({(e["path"], e["code"], e["fingerprint"]): int(e["count"]) for e in entries})
    except (ValueError, KeyError, TypeError) as error:
        raise BaselineError(
            f"{path} is no baseline of version {VERSION} ({error}); write it anew with --write-baseline.",
            f"{path} không phải tệp baseline phiên bản {VERSION} ({error}); hãy ghi lại bằng --write-baseline.",
        ) from error


def without_known(documents: Iterable[Checked], known: Counter[Key], folder: Path) -> Iterator[Checked]:
    """The documents, those findings let pass that the baseline holds; a fault that is there more often now fails.

    `folder` is the baseline's own; paths below it are compared, so that the place of the project does not matter.
    """
    left = Counter(known)
    for document in documents:
        new: list[Finding] = []
        old: list[Finding] = []
        for finding in document.findings:
            key = _key(finding, folder)
            is_known = left[key] > 0
            left[key] -= is_known
            (old if is_known else new).append(finding)
        yield replace(document, findings=tuple(new), known=tuple(old))


def baseline_text(documents: Iterable[Checked], folder: Path) -> str:
    """The baseline that lets all these findings pass: the same bytes for the same findings in any order."""
    counted: Counter[Key] = Counter()
    words: dict[Key, str] = {}
    for document in documents:
        for finding in document.findings:
            key = _key(finding, folder)
            counted[key] += 1
            words.setdefault(key, finding.words[:_WORDS])
    entries = [
        {
            "path": path,
            "code": code,
            "fingerprint": fingerprint,
            "count": count,
            "words": words[path, code, fingerprint],
        }
        for (path, code, fingerprint), count in sorted(counted.items())
    ]
    return json.dumps({"version": VERSION, "findings": entries}, ensure_ascii=False, indent=1) + "\n"


def _key(finding: Finding, folder: Path) -> Key:
    return relative_to(finding.path, folder), finding.code, finding.fingerprint
