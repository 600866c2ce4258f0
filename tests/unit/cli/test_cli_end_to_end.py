"""The program as a user runs it, in a process of its own, on the samples and on files that are no good."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

SAMPLES = Path(__file__).parents[3] / "samples"
PROGRAM = "import sys; from cchc_extract.cli import main; sys.exit(main())"
NAMES = ("source.txt", "source.docx", "source.pdf")


def cchc(*arguments: str | Path, stdin: bytes = b"", locale: str = "C") -> subprocess.CompletedProcess[str]:
    environment = {key: value for key, value in os.environ.items() if not key.startswith("LC_")}
    environment |= {"LANG": locale, "PYTHONIOENCODING": "ascii"}  # a terminal without Vietnamese
    result = subprocess.run(
        [sys.executable, "-c", PROGRAM, *map(str, arguments)], input=stdin, capture_output=True, env=environment
    )
    return subprocess.CompletedProcess(
        result.args, result.returncode, result.stdout.decode("utf-8"), result.stderr.decode("utf-8")
    )


def sample(name: str) -> Path:
    return next(iter(sorted(SAMPLES.glob(f"*/{name}"))))


def test_the_samples_are_extracted_and_valid(tmp_path: Path) -> None:
    extracted = cchc("extract", SAMPLES, "-o", tmp_path, "--with-text")
    documents = [path for name in NAMES for path in SAMPLES.glob(f"*/{name}")]
    assert extracted.returncode == 0, extracted.stdout
    assert f"inputs {len(documents)} · extracted {len(documents)} · failed 0" in extracted.stdout
    places = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.plan.json")}
    assert {f"{p.relative_to(SAMPLES).as_posix()}.plan.json" for p in documents} <= places
    assert cchc("validate", tmp_path).returncode == 0


@pytest.mark.parametrize("name", NAMES)
def test_a_document_means_the_same_as_file_and_as_standard_input(name: str) -> None:
    as_file = cchc("extract", sample(name))
    as_input = cchc("extract", "-", stdin=sample(name).read_bytes())
    assert (as_file.returncode, as_input.returncode) == (0, 0)
    plans = [json.loads(result.stdout) for result in (as_file, as_input)]
    for plan in plans:
        for one in plan if isinstance(plan, list) else [plan]:
            del one["source"]["path"]
    assert plans[0] == plans[1]


@pytest.mark.parametrize("stage", ["text", "outline", "fields"])
def test_every_stage_can_be_shown(stage: str) -> None:
    shown = cchc("show", sample("source.txt"), "--stage", stage)
    assert shown.returncode == 0, shown.stderr
    assert len(shown.stdout.splitlines()) > 10


def test_a_plan_is_shown_as_a_tree_in_the_locales_language() -> None:
    shown = cchc("show", sample("source.docx"), locale="vi_VN.UTF-8")
    assert shown.returncode == 0, shown.stderr
    assert "├─ phần đầu" in shown.stdout


def encrypted_pdf(path: Path) -> None:
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(str(path), encrypt="secret")
    canvas.drawString(72, 720, "Ke hoach")
    canvas.save()


BAD = {
    "empty.txt": b"",
    "empty.pdf": b"",
    "empty.docx": b"",
    "blank.txt": b" \n\t\n",
    "truncated.docx": sample("source.docx").read_bytes()[:3000],
    "truncated.pdf": sample("source.pdf").read_bytes()[:300],
    "picture.pdf": b"\x89PNG\r\n\x1a\n" + bytes(64),
    "legacy.doc": bytes.fromhex("d0cf11e0a1b11ae1") + bytes(512),
    "archive.docx": b"PK\x05\x06" + bytes(18),
    "noise.txt": bytes(range(256)) * 4,
}


@pytest.mark.parametrize("name", [*BAD, "encrypted.pdf"])
@pytest.mark.parametrize("locale", ["C", "vi_VN.UTF-8"])
def test_a_bad_file_is_one_sentence_and_the_others_go_on(name: str, locale: str, tmp_path: Path) -> None:
    bad = tmp_path / name
    bad.write_bytes(BAD.get(name, b""))
    if name == "encrypted.pdf":
        encrypted_pdf(bad)
    result = cchc("extract", bad, sample("source.txt"), "-o", tmp_path / "out", locale=locale)
    assert result.returncode == 1
    assert result.stderr == ""
    lines = result.stdout.splitlines()
    assert len(lines) == 3
    assert lines[0].startswith("failed" if locale == "C" else "lỗi") and lines[0].endswith(".")
    assert "Internal error" not in lines[0] and "Lỗi nội bộ" not in lines[0]
    assert [path.name for path in (tmp_path / "out").glob("*.plan.json")] == ["source.plan.json"]


@pytest.mark.parametrize(("suffix", "name"), [(".docx", "source.pdf"), (".pdf", "source.docx"), (".bin", "source.txt")])
def test_the_bytes_decide_not_the_suffix(suffix: str, name: str, tmp_path: Path) -> None:
    moved = tmp_path / f"moved{suffix}"
    moved.write_bytes(sample(name).read_bytes())
    result = cchc("extract", moved)
    assert result.returncode == 0, result.stderr
    assert json.loads(result.stdout)["source"]["format"] == name.partition(".")[2]


@pytest.mark.skipif(sys.platform == "win32", reason="permissions are not kept like this on Windows")
def test_a_file_without_permission_is_one_sentence(tmp_path: Path) -> None:
    closed = tmp_path / "closed.txt"
    closed.write_text("Kế hoạch", encoding="utf-8")
    closed.chmod(0)
    if os.access(closed, os.R_OK):
        pytest.skip("this user may read everything")
    result = cchc("extract", closed, "-o", tmp_path / "out")
    assert result.returncode == 1 and "cannot be read" in result.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="names are always Unicode on Windows")
def test_a_name_that_is_no_unicode_is_no_obstacle(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/k\xff.txt"
    try:
        Path(os.fsdecode(path)).write_bytes(sample("source.txt").read_bytes())
    except OSError:
        pytest.skip("this file system keeps Unicode names only")
    result = cchc("extract", tmp_path, "-o", tmp_path / "out")
    assert result.returncode == 0, result.stdout
    for saved in (tmp_path / "out").iterdir():
        json.loads(saved.read_text(encoding="utf-8"))


def test_nobody_reading_on_is_no_traceback() -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, "extract", str(SAMPLES), "--format", "jsonl", "--with-text"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None and process.stderr is not None
    process.stdout.close()
    errors = process.stderr.read().decode("utf-8")
    process.wait()
    assert "Traceback" not in errors and "Exception ignored" not in errors
