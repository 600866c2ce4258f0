"""Settings as a project writes them down."""

from __future__ import annotations

from pathlib import Path

import pytest

from cchc_extract.checking.configuration import (
    ConfigurationError,
    find_configuration,
    known_selectors,
    read_configuration,
)
from cchc_extract.checks.settings import Severity

WHOLE = """
select = ["ALL"]
ignore = ["FRM", "task-without-lead"]
min-severity = "warning"
baseline = "sub/baseline.json"
[severity]
TSK003 = "info"
TSK = "warning"
[per-file-ignores]
"nhap/*" = ["TSK003"]
[labels]
lead = ["Đầu mối tham mưu chính"]
[label-patterns]
lead = ["đầu mối .{1,20}"]
[agencies]
names = ["Tổ Điều phối"]
patterns = ["tổ số \\\\d+"]
"""


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_everything_can_be_set(tmp_path: Path) -> None:
    settings = read_configuration(write(tmp_path / "cchc.toml", WHOLE.replace('"FRM", ', "")))
    assert (settings.select, settings.ignore) == (("ALL",), ("task-without-lead",))
    assert settings.min_severity is Severity.WARNING
    assert (settings.baseline, settings.root) == (tmp_path / "sub/baseline.json", tmp_path)
    assert settings.severity("TSK003", "task-without-lead", Severity.ERROR) is Severity.INFO
    assert settings.severity("TSK011", "deadline-before-issue", Severity.ERROR) is Severity.WARNING
    assert settings.per_file_ignores == {"nhap/*": ("TSK003",)}
    assert settings.own.label_role("ĐẦU MỐI THAM MƯU CHÍNH:") == "lead"
    assert settings.own.label_role("Đầu mối khác") == "lead"
    assert settings.own.is_agency("tổ điều phối") and settings.own.is_agency("Tổ số 12")
    assert not settings.own.is_agency("Tổ số mười")


def test_an_empty_file_sets_nothing(tmp_path: Path) -> None:
    settings = read_configuration(write(tmp_path / "cchc.toml", ""))
    assert (settings.select, settings.ignore, settings.baseline, settings.min_severity) == ((), (), None, Severity.INFO)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("select = [", "this is no TOML"),
        ('selct = ["TSK"]', "there is no key 'selct'"),
        ('select = "TSK"', "select is no list of words"),
        ('select = ["XYZ"]', "there is no check 'XYZ'"),
        ('ignore = [" "]', "ignore is no list of words"),
        ('min-severity = "fatal"', "'fatal' is no severity; take one of error, warning, info"),
        ("baseline = 3", "baseline is no path"),
        ("severity = 3", "severity is no table"),
        ('[severity]\nXYZ1 = "error"', "there is no check 'XYZ1'"),
        ('[per-file-ignores]\n"*" = ["XYZ"]', "there is no check 'XYZ'"),
        ('[labels]\nboss = ["A"]', "labels has no role 'boss'"),
        ('[label-patterns]\nlead = ["(a"]', "is no pattern"),
        ('[agencies]\nname = ["A"]', "agencies has no key 'name'"),
        ('[agencies]\npatterns = ["(a"]', "is no pattern"),
    ],
)
def test_what_is_not_known_is_told(text: str, says: str, tmp_path: Path) -> None:
    path = write(tmp_path / "cchc.toml", text)
    with pytest.raises(ConfigurationError) as error:
        read_configuration(path)
    assert says in error.value.message and str(path) in error.value.message
    assert error.value.message_vi != error.value.message


def test_a_selector_must_take_a_check_in() -> None:
    assert known_selectors(None, ["TSK", "unreadable-file"]) == ("TSK", "unreadable-file")
    with pytest.raises(ConfigurationError, match="there is no check 'TSK9999'"):
        known_selectors(None, ["TSK9999"])


def test_the_nearest_configuration_is_found(tmp_path: Path) -> None:
    below = tmp_path / "a" / "b"
    below.mkdir(parents=True)
    pyproject = write(tmp_path / "pyproject.toml", '[tool.cchc]\nignore = ["TSK003"]\n')
    assert find_configuration(below) == pyproject
    assert read_configuration(pyproject).ignore == ("TSK003",)
    write(tmp_path / "a" / "pyproject.toml", "[tool.other]\n")
    assert find_configuration(below) == pyproject
    own = write(tmp_path / "cchc.toml", "")
    assert find_configuration(below) == own
    nearer = write(tmp_path / "a" / "pyproject.toml", "[tool.cchc]\n")
    assert find_configuration(below) == nearer
