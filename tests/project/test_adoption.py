"""What other projects include from this one runs: the pre-commit hook, the GitHub action, the GitLab template.

Installing is left out (it needs a network); all else is run as the forge would, on documents in a folder of its own.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
BASH = shutil.which("bash")
FAULTY = """KẾ HOẠCH
Cải cách hành chính năm 2025
I. NHIỆM VỤ
1. Rà soát thủ tục hành chính.
- Cơ quan chủ trì: Văn phòng.
2. Công khai thủ tục hành chính.
- Sản phẩm: Quyết định công bố.
"""

needs_bash = pytest.mark.skipif(BASH is None or sys.platform == "win32", reason="the forges run bash")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A project with one faulty plan, whose name has a space, and nothing else that is asked for."""
    (tmp_path / "kế hoạch").mkdir()
    (tmp_path / "kế hoạch" / "a b.txt").write_text(FAULTY, encoding="utf-8")
    (tmp_path / "cchc.toml").write_text('select = ["TSK003"]\n', encoding="utf-8")
    return tmp_path


def ran(script: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """A script in bash, this environment's `cchc` first on its path."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    assert BASH is not None
    return subprocess.run(
        [BASH, "-e", "-c", script],
        cwd=folder,
        env=os.environ | {"PATH": path, "LC_ALL": "C.UTF-8"} | environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )


def loaded(name: str) -> Any:
    """A YAML file of the project; the last document where there are several."""
    return list(yaml.safe_load_all((ROOT / name).read_text(encoding="utf-8")))[-1]


def test_the_hook_takes_documents_and_no_papers_of_the_project() -> None:
    (hook,) = loaded(".pre-commit-hooks.yaml")
    assert set(hook) <= {"id", "name", "description", "entry", "language", "files", "exclude", "require_serial"}
    assert hook["language"] == "python"
    names = [
        "plans/kh-01.docx",
        "a b.pdf",
        "x.txt",
        "KẾ HOẠCH.md",
        "README.md",
        "sub/requirements.txt",
        "a.py",
        "b.xlsx",
    ]
    taken = [n for n in names if re.search(hook["files"], n) and not re.search(hook["exclude"], n)]
    assert taken == names[:4]


@needs_bash
def test_the_hook_runs_on_the_files_of_a_commit(folder: Path) -> None:
    (hook,) = loaded(".pre-commit-hooks.yaml")
    result = ran(f"{hook['entry']} 'kế hoạch/a b.txt'", folder)
    assert result.returncode == 1
    assert "kế hoạch/a b.txt:6:4: error TSK003 task-without-lead" in result.stdout


def action(**inputs: str) -> tuple[str, dict[str, str]]:
    """The script of the action's last step and its environment, the inputs filled in as the forge does."""
    described = loaded("action.yml")
    values = {name: given["default"] for name, given in described["inputs"].items()}
    assert set(inputs) <= {name.replace("-", "_") for name in values}
    values |= {name.replace("_", "-"): value for name, value in inputs.items()}
    step = described["runs"]["steps"][-1]
    environment = {
        name: re.sub(r"\$\{\{ inputs\.([a-z-]+) \}\}", lambda match: values[match[1]], value)
        for name, value in step["env"].items()
    }
    return step["run"], environment


def test_the_action_is_a_composite_whose_scripts_hold_no_input() -> None:
    described = loaded("action.yml")
    assert described["runs"]["using"] == "composite"
    scripts = [step["run"] for step in described["runs"]["steps"] if "run" in step]
    assert len(scripts) == 2
    assert not any("${{" in script for script in scripts), "an input in a script is a way to run foreign commands"
    assert all(step.get("shell") == "bash" for step in described["runs"]["steps"] if "run" in step)


@needs_bash
def test_the_action_annotates_the_change(folder: Path) -> None:
    script, environment = action(paths="kế hoạch\n\nkế hoạch/a b.txt\n")
    result = ran(script, folder, **environment)
    assert result.returncode == 1
    (line,) = result.stdout.splitlines()
    assert line.startswith("::error file=kế hoạch/a b.txt,line=6,col=4,endColumn=32,title=TSK003 task-without-lead::")
    assert "không ghi cơ quan chủ trì" in line


@needs_bash
def test_the_action_takes_every_input(folder: Path) -> None:
    (folder / "known.json").write_text('{"version": 1, "findings": []}', encoding="utf-8")
    inputs = {
        "select": "TSK,RDG", "ignore": "TSK003", "min_severity": "error", "baseline": "known.json", "lang": "en",
        "format": "sarif", "output": "out.sarif",
    }  # fmt: skip
    script, environment = action(**inputs)
    result = ran(script, folder, **environment)
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")
    log = json.loads((folder / "out.sarif").read_text(encoding="utf-8"))
    assert [one["ruleId"] for one in log["runs"][0]["results"]] == []


def template(**inputs: str) -> dict[str, Any]:
    """The job of the GitLab template, the inputs filled in as the forge does."""
    text = (ROOT / "templates" / "cchc-check.yml").read_text(encoding="utf-8")
    head, body = text.split("\n---\n")
    described = yaml.safe_load(head)["spec"]["inputs"]
    assert set(inputs) <= set(described)
    values = {name: given["default"] for name, given in described.items()} | inputs
    (job,) = yaml.safe_load(re.sub(r"\$\[\[ inputs\.(\w+) \]\]", lambda match: values[match[1]], body)).values()
    assert isinstance(job, dict)
    return job


@needs_bash
@pytest.mark.parametrize(("options", "code", "entries"), [("", 1, 1), ("--ignore TSK003", 0, 0)])
def test_the_template_reports_code_quality(options: str, code: int, entries: int, folder: Path) -> None:
    job = template(options=options)
    install, *script = job["script"]
    assert install.startswith("python -m pip install")
    result = ran("\n".join(script), folder, **job["variables"])
    assert result.returncode == code, result.stderr
    report = folder / job["artifacts"]["reports"]["codequality"]
    assert len(json.loads(report.read_text(encoding="utf-8"))) == entries
    assert ("TSK003" in result.stdout) is bool(entries), "the log tells people"


def test_the_configuration_of_the_manual_is_one_that_is_read(tmp_path: Path) -> None:
    from cchc_extract.checking.configuration import read_configuration

    (example,) = re.findall(
        r"^```toml\n(.*?)^```", (ROOT / "docs" / "checking.md").read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL
    )
    own, shared = tmp_path / "cchc.toml", tmp_path / "pyproject.toml"
    own.write_text(example, encoding="utf-8")
    tables = re.sub(r"^\[([a-z-]+)\]", r"[tool.cchc.\1]", example, flags=re.MULTILINE)
    shared.write_text(f"[tool.cchc]\n{tables}", encoding="utf-8")
    assert read_configuration(own) == read_configuration(shared)
    assert read_configuration(own).own.is_agency("Tổ phản ứng nhanh số 3")
