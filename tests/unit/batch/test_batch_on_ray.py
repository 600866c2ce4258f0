"""A local Ray gives what the serial run gives, bit for bit, with bad files among the good."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from cchc_extract.batch.folder import extract_into
from cchc_extract.batch.inputs import collect
from cchc_extract.batch.on_ray import Form, extract_on_ray, is_there, stored_documents
from cchc_extract.batch.supervisor import Limits, supervised
from cchc_extract.cli.app import run as cchc

pytestmark = pytest.mark.skipif(not is_there(), reason="the extra [ray] is not installed")

PLAN = "KẾ HOẠCH\nTriển khai số {}\nI. MỤC TIÊU\n1. Rà soát thủ tục hành chính.\n"


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Documents in `in`, some of them bad, and what the serial run makes of them in `serial`."""
    import ray

    folder = tmp_path_factory.mktemp("ray")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        (folder / "in" / "sub").mkdir(parents=True)
        for number in range(12):
            (folder / "in" / f"{number}.txt").write_text(PLAN.format(number), encoding="utf-8")
        (folder / "in" / "sub" / "0.txt").write_text(PLAN.format("sub"), encoding="utf-8")
        (folder / "in" / "empty.txt").write_bytes(b"")
        (folder / "in" / "broken.pdf").write_bytes(b"%PDF-1.7 no more")
        (folder / "in" / "gone.docx").symlink_to(folder / "nowhere")
        list(extract_into(folder / "serial", collect(["in"]).inputs, engine=partial(supervised, workers=1)))
        ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False)
        yield folder
        ray.shutdown()


def lines(folder: Path, *left_out: str) -> list[dict[str, Any]]:
    found = [json.loads(line) for line in (folder / "manifest.jsonl").read_text(encoding="utf-8").splitlines()]
    return [{key: value for key, value in line.items() if key not in ("seconds", *left_out)} for line in found]


def plans(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*.plan.json")}


def compact(folder: Path) -> list[str]:
    """The plans of a serial run as the lines that `--format jsonl` gives."""
    return sorted(
        json.dumps(json.loads((folder / name).read_text(encoding="utf-8")), ensure_ascii=False)
        for line in lines(folder)
        for name in line["outputs"]
    )


def test_files_and_manifest_are_those_of_the_serial_run(here: Path) -> None:
    assert len(list(extract_on_ray(collect(["in"]).inputs, here / "json", batch=5))) == 16
    assert lines(here / "json") == lines(here / "serial")
    assert plans(here / "json") == plans(here / "serial")
    assert sum(line["outcome"] == "failed" for line in lines(here / "json")) == 3


def test_lines_and_rows_hold_the_same_plans(here: Path) -> None:
    from pyarrow import parquet

    for form in (Form.JSONL, Form.PARQUET):
        for _ in range(2):  # the second run replaces the first
            list(extract_on_ray(collect(["in"]).inputs, here / form.value, form=form, batch=5))
        assert lines(here / form.value, "outputs") == lines(here / "serial", "outputs")
    files = sorted((here / "jsonl" / "plans").iterdir())
    assert len(files) == 4
    assert sorted(line for file in files for line in file.read_text(encoding="utf-8").splitlines()) == compact(
        here / "serial"
    )
    table = parquet.read_table(here / "parquet" / "plans")
    assert sorted(table.column("plan").to_pylist()) == compact(here / "serial")
    assert set(table.column("path").to_pylist()) <= {line["path"] for line in lines(here / "serial")}


def test_a_document_that_hangs_costs_only_itself(here: Path) -> None:
    records = list(extract_on_ray(collect(["in"]).inputs, here / "slow", limits=Limits(seconds=1e-9), batch=8))
    assert len(records) == 16 and "timed-out" in {record.outcome.value for record in records}


def test_a_file_system_of_pyarrow_is_read_like_a_folder(here: Path) -> None:
    documents = stored_documents((here / "in").as_uri())
    assert [one.place.as_posix() for one in documents] == sorted(
        p.relative_to("in").as_posix() for p in Path("in").rglob("*.*") if p.is_file()
    )
    list(extract_on_ray(documents, here / "stored"))
    told = {Path(line["path"]).name: line["outcome"] for line in lines(here / "stored")}
    assert told["empty.txt"] == "failed" and told["1.txt"] == "extracted"
    expected = {name: json.loads(text) for name, text in plans(here / "serial").items()}
    found = {name: json.loads(text) for name, text in plans(here / "stored").items()}
    for plan in (*expected.values(), *found.values()):
        del plan["source"]["path"]
    assert found == expected


def test_the_command_line_runs_on_ray(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cchc(["extract", "in", "-o", "cli", "--engine", "ray"]) == 1
    assert "inputs 16 · extracted 13 · failed 3" in capsys.readouterr().out
    assert lines(here / "cli") == lines(here / "serial")
    assert cchc(["extract", (here / "in").as_uri(), "-o", "remote", "--engine", "ray", "--format", "jsonl"]) == 1
    assert (
        "inputs 15 · extracted 13 · failed 2" in capsys.readouterr().out
    )  # a link that leads nowhere is no file there
    assert cchc(["extract", "file:///no/such/folder", "-o", "remote", "--engine", "ray"]) == 2
