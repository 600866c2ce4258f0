"""The formats: what each must hold so that the programs that read it take it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import jsonschema
import pytest
from reported import DOCUMENTS, LINE, reported

from cchc_extract import __version__
from cchc_extract.checks.model import Checked, Excerpt
from cchc_extract.checks.registry import all_rules
from cchc_extract.reporters.excerpts import carets, window
from cchc_extract.reporters.registry import format_names

TEXT = """\
kế hoạch/a b.txt:9:4: error TSK003 task-without-lead
  Task "100%: A, B" has no lead.
    9 | 2. Công khai <thủ tục> & kết quả.
      |    ^^^^^^^^^
  120 | …|2. Công khai
      |      ^^^^^^^^^
  Required: Each task has a lead.
  To mend: Add "Cơ quan chủ trì: …".
"""


def test_text_shows_the_words_in_their_line() -> None:
    blocks = reported("text").split("\n\n")
    assert blocks[0] + "\n" == TEXT
    assert blocks[2].splitlines()[0] == "kế hoạch/a b.txt: info TSK011 deadline-before-issue"
    assert blocks[3].splitlines()[0] == "b.pdf, page 2: warning TSK003 task-without-lead"
    assert blocks[4].splitlines()[2] == f"   | {LINE}"
    assert blocks[-1] == ("documents 4 · findings 5 (errors 2, warnings 2, info 1) · let pass 1 · in the baseline 1\n")


def test_text_speaks_vietnamese() -> None:
    text = reported("text", "vi")
    assert 'lỗi TSK003 task-without-lead\n  Nhiệm vụ "100%: A, B" không có cơ quan chủ trì.\n' in text
    assert "b.pdf, trang 2: cảnh báo" in text
    assert "  Yêu cầu: Nhiệm vụ nào cũng có cơ quan chủ trì.\n  Cách sửa: Thêm" in text
    assert text.endswith("văn bản 4 · phát hiện 5 (lỗi 2, cảnh báo 2, thông tin 1) · cho qua 1 · có trong baseline 1\n")


def test_nothing_found_is_one_line() -> None:
    assert reported("text", documents=[DOCUMENTS[3]]) == "documents 1 · no findings\n"
    assert reported("github", documents=[DOCUMENTS[3]]) == ""


def test_json_holds_both_languages_and_all_states() -> None:
    data = json.loads(reported("json"))
    assert reported("json") == reported("json", "vi")
    assert data["tool"] == {"name": "cchc", "version": __version__}
    assert data["summary"] == {
        "documents": 4, "findings": 5, "error": 2, "warning": 2, "info": 1, "suppressed": 1, "known": 1,
    }  # fmt: skip
    first = data["findings"][0]
    assert (first["line"], first["page"], first["words"], first["plan"]) == (9, None, "Công khai", 1)
    assert first["message_vi"].startswith("Nhiệm vụ") and first["required"] == "Each task has a lead."
    assert first["spans"] == [{"start": 3, "end": 12, "page": None, "bbox": None}]
    assert [place["line"] for place in first["places"]] == [9, 120]
    checks = data["documents"][3]["plans"][0]["checks"]
    assert [check["state"] for check in checks] == ["pass", "not_applicable", "not_evaluated"]
    assert checks[2]["why"] == [{"en": "The date is not known.", "vi": "Không rõ ngày."}]


def sarif_schema() -> dict[str, object]:
    # SARIF 2.1.0 (OASIS), as published at schemastore.org and packaged in @microsoft/jest-sarif 1.0.0 (MIT).
    schema = json.loads((Path(__file__).parent / "sarif-2.1.0-rtm.5.schema.json").read_text(encoding="utf-8"))
    assert isinstance(schema, dict)
    return schema


@pytest.mark.parametrize("language", ["en", "vi"])
@pytest.mark.parametrize("documents", [DOCUMENTS, []])
def test_sarif_is_valid(language: str, documents: list[Checked]) -> None:
    log = json.loads(reported("sarif", language, documents))
    validator = jsonschema.Draft4Validator(sarif_schema(), format_checker=jsonschema.FormatChecker())
    assert not [error.message for error in validator.iter_errors(log)]


def test_the_schema_would_find_faults() -> None:
    validator = jsonschema.Draft4Validator(sarif_schema())
    log = json.loads(reported("sarif"))
    log["runs"][0]["results"][0]["level"] = "fatal"
    log["runs"][0]["odd"] = 1
    assert len(list(validator.iter_errors(log))) == 2


def test_sarif_tells_rules_places_and_suppressions() -> None:
    (run,) = json.loads(reported("sarif", "vi"))["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [rule.code for rule in all_rules()]
    results = run["results"]
    assert len(results) == 7
    assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in results)
    physical = results[0]["locations"][0]["physicalLocation"]
    assert physical["artifactLocation"]["uri"] == "k%E1%BA%BF%20ho%E1%BA%A1ch/a%20b.txt"
    assert physical["region"] == {"startLine": 9, "startColumn": 4, "endColumn": 13, "snippet": {"text": "Công khai"}}
    assert [r.get("suppressions", [{}])[0].get("kind") for r in results] == [None] * 3 + [
        "inSource", "external", None, None,
    ]  # fmt: skip
    assert results[5]["locations"][0]["properties"] == {"page": 2}
    assert results[5]["locations"][0]["physicalLocation"]["region"] == {"startLine": 1}
    assert results[0]["partialFingerprints"] == {"words/v1": "0" * 16}


def test_junit_has_a_case_for_each_check() -> None:
    root = ElementTree.fromstring(reported("junit"))
    suites = {suite.attrib["name"]: suite for suite in root}
    assert suites["kế hoạch/a b.txt"].attrib | {"tests": "2", "failures": "2", "skipped": "0"} == dict(
        suites["kế hoạch/a b.txt"].attrib
    )
    assert suites["clean.txt"].attrib["skipped"] == "2"
    failure = suites["kế hoạch/a b.txt"].find("testcase/failure")
    assert failure is not None and failure.text is not None
    assert failure.text.count("Required") == 2 and failure.attrib["message"] == 'Task "100%: A, B" has no lead.'
    cases = {case.attrib["name"]: [child.tag for child in case] for case in suites["clean.txt"]}
    assert cases == {
        "RDG001 unreadable-file": [],
        "TSK003 task-without-lead": ["skipped"],
        "TSK011 deadline-before-issue": ["skipped"],
    }


def test_junit_holds_no_character_that_xml_cannot() -> None:
    odd = Checked("a\x00\x1b\ud800.txt", ())
    assert ElementTree.fromstring(reported("junit", documents=[odd]))[0].attrib["name"] == "a.txt"


def test_github_escapes_what_would_end_a_command() -> None:
    lines = reported("github").splitlines()
    assert len(lines) == 5
    assert lines[0] == (
        "::error file=kế hoạch/a b.txt,line=9,col=4,endColumn=12,title=TSK003 task-without-lead"
        '::Task "100%25: A, B" has no lead. Required: Each task has a lead. To mend: Add "Cơ quan chủ trì: …".'
    )
    assert lines[2].startswith("::notice file=kế hoạch/a b.txt,title=TSK011 deadline-before-issue::")
    assert lines[3].startswith("::warning file=b.pdf,title=TSK003 task-without-lead::b.pdf, page 2: Task")
    (escaped,) = reported("github", documents=[odd_path(DOCUMENTS[1])]).splitlines()
    assert escaped.startswith("::warning file=a%3Ab%2Cc%0A.pdf,")


def odd_path(document: Checked) -> Checked:
    return Checked("a", (replace(document.findings[0], path="a:b,c\n.pdf"),))


def test_gitlab_fingerprints_are_all_different() -> None:
    entries = json.loads(reported("gitlab"))
    assert len({entry["fingerprint"] for entry in entries}) == len(entries) == 5
    assert entries[0]["location"] == {"path": "kế hoạch/a b.txt", "lines": {"begin": 9}}
    assert entries[3]["location"]["lines"] == {"begin": 1} and "page 2" in entries[3]["description"]
    assert [entry["severity"] for entry in entries] == ["major", "major", "info", "minor", "minor"]
    assert set(entries[0]) == {"description", "check_name", "fingerprint", "severity", "location"}


@pytest.mark.parametrize("language", ["en", "vi"])
def test_html_is_whole_and_escaped(language: str) -> None:
    page = reported("html", language)
    assert page.startswith("<!DOCTYPE html>\n") and f'<html lang="{language}">' in page
    assert "2. <mark>Công khai</mark> &lt;thủ tục&gt; &amp; kết quả." in page
    assert "http" not in page and "<script" not in page, "nothing is loaded"
    for tag in ("article", "section", "blockquote", "p", "h2", "h3"):
        assert page.count(f"<{tag}>") + page.count(f"<{tag} ") == page.count(f"</{tag}>")


@pytest.mark.parametrize("form", format_names())
def test_every_format_ends_its_last_line(form: str) -> None:
    for language in ("en", "vi"):
        assert reported(form, language).endswith("\n")
        assert reported(form, language, documents=[]).endswith("\n") or form == "github"


@pytest.mark.parametrize(
    ("before", "words", "after", "shown"),
    [
        (0, 10, 10, "wwwwwwwwwwaaaaaaaaaa"),
        (0, 10, 200, "wwwwwwwwww" + "a" * 89 + "…"),
        (200, 10, 0, "…" + "b" * 89 + "wwwwwwwwww"),
        (200, 10, 200, "…" + "b" * 30 + "wwwwwwwwww" + "a" * 58 + "…"),
        (200, 300, 200, "…" + "w" * 98 + "…"),
        (10, 300, 0, "b" * 10 + "w" * 89 + "…"),
    ],
)
def test_a_long_line_is_cut_around_the_words(before: int, words: int, after: int, shown: str) -> None:
    excerpt = window(Excerpt("b" * before + "w" * words + "a" * after, before, before + words))
    assert excerpt.text == shown
    marked = carets(excerpt)
    assert len(marked) <= len(shown) <= 100
    assert {shown[i] for i, mark in enumerate(marked) if mark == "^"} == {"w"}
    assert excerpt.text[excerpt.start : excerpt.end] == "w" * min(words, shown.count("w"))


def test_where_nothing_is_to_be_marked_one_caret_stands() -> None:
    assert carets(Excerpt("abc", 1, 1)) == " ^"
