"""Help, version and wrong usage: cheap, complete in both languages, one sentence and exit code 2."""

from __future__ import annotations

import subprocess
import sys
import time

import pytest

from cchc_extract import __version__
from cchc_extract.cli import main
from cchc_extract.cli.app import COMMANDS, run

HEAVY = ("pydantic", "pypdfium2", "pdfplumber", "docx", "lxml", "underthesea", "regex", "rapidfuzz", "json")


@pytest.mark.parametrize("language", ["en", "vi"])
@pytest.mark.parametrize("command", [(), *((name,) for name in COMMANDS)])
def test_every_command_explains_itself(
    language: str, command: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["--lang", language, *command, "--help"]) == 0
    printed = capsys.readouterr().out
    usage, options, this_help = {
        "en": ("Usage: ", "Options:", "Print this help"),
        "vi": ("Cách dùng: ", "Tùy chọn:", "In hướng dẫn này"),
    }[language]
    assert printed.startswith(usage + " ".join(("cchc", *command)))
    assert options in printed and this_help in printed
    if not command:
        assert all(f"  {name} " in printed for name in COMMANDS)


def test_the_version_is_the_packages_own(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--version"]) == 0
    assert capsys.readouterr().out == f"cchc {__version__}\n"


@pytest.mark.parametrize(
    ("arguments", "english", "vietnamese"),
    [
        (["nonsense"], "there is no command nonsense.", "không có lệnh nonsense."),
        (["extract", "--nonsense", "a"], "there is no option --nonsense.", "không có tùy chọn --nonsense."),
        (["extract"], "PATH... is missing.", "thiếu PATH...."),
        (["show"], "FILE is missing.", "thiếu FILE."),
        (
            ["extract", "--format", "xml", "a"],
            "--format takes one of: json, jsonl, parquet.",
            "--format chỉ nhận một trong: json, jsonl, parquet.",
        ),
        (["extract", "a", "--format"], "the option --format is not used", "tùy chọn --format không dùng"),
        (["show", "a", "b"], "the arguments do not fit:", "tham số không hợp lệ:"),
        (["show", "no-such-file"], "there is no file or folder no-such-file.", "không có tệp hay thư mục no-such-file"),
        (["extract", "no-such-file"], "there is no file or folder no-such-file.", "không có tệp hay thư mục"),
        (["validate", "no-such-file"], "there is no file or folder no-such-file.", "không có tệp hay thư mục"),
    ],
)
def test_wrong_usage_is_one_line_and_exit_code_2(
    arguments: list[str], english: str, vietnamese: str, capsys: pytest.CaptureFixture[str]
) -> None:
    for language, expected in (("en", english), ("vi", vietnamese)):
        assert run(["--lang", language, *arguments]) == 2
        captured = capsys.readouterr()
        assert captured.out == ""
        assert captured.err.count("\n") == 1
        assert expected in captured.err


def test_no_arguments_at_all_print_the_help_as_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert run([]) == 2
    assert capsys.readouterr().err.startswith("Usage: cchc")


def test_help_imports_nothing_heavy() -> None:
    code = "import sys; from cchc_extract.cli.app import run; run(['extract', '--help']); print(*sys.modules)"
    printed = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, encoding="utf-8")
    loaded = set(printed.stdout.splitlines()[-1].split())
    assert "click" in loaded
    assert not loaded & set(HEAVY)


def test_help_costs_at_most_six_bare_interpreters() -> None:
    def seconds(*arguments: str) -> float:
        start = time.perf_counter()
        subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL)
        return time.perf_counter() - start

    # The fastest of several runs is what the program costs; the others are what the machine did besides.
    program = "import sys; from cchc_extract.cli import main; sys.argv[1:] = ['--help']; sys.exit(main())"
    bare, helped = [], []
    for _ in range(40):
        bare.append(seconds("-c", "pass"))
        helped.append(seconds("-c", program))
        if len(bare) >= 10 and min(helped) <= 6 * min(bare):
            break
    assert min(helped) <= 6 * min(bare)


def test_the_entry_point_reads_the_processs_own_arguments(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["cchc", "--version"])
    assert main() == 0
    assert capsys.readouterr().out.startswith("cchc ")
