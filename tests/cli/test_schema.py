"""Every JSON output obeys the schema that `reportkit schema` prints."""

import json
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest

from tests.cli.conftest import INPUTS, Run

Go = Callable[..., Run]
SHARED = Path(__file__).parents[3] / "shared" / "reports"
SAMPLES = sorted(INPUTS.glob("*.*"))
REAL = sorted(SHARED.glob("*.txt")) if SHARED.is_dir() else []


def validate(run: Go, name: str, text: str) -> None:
    schema = json.loads(run("schema", name).out)
    jsonschema.Draft202012Validator(schema).validate(json.loads(text))


@pytest.mark.parametrize("path", [*SAMPLES, *REAL], ids=lambda path: path.name)
def test_extract_obeys_its_schema(run: Go, path: Path) -> None:
    validate(run, "extract", run("extract", path, "--format", "json").out)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_compare_of_one_report_obeys_its_schema(run: Go, path: Path) -> None:
    validate(run, "compare", run("compare", path, "--format", "json").out)


def test_compare_of_two_reports_obeys_its_schema(run: Go) -> None:
    old, new = INPUTS / "云溪区2025年政府工作报告.txt", INPUTS / "云溪区2026年政府工作报告.md"
    validate(run, "compare", run("compare", old, new, "--format", "json").out)


def test_series_obeys_its_schema(run: Go) -> None:
    reports = sorted(INPUTS.glob("*政府工作报告*"))
    validate(run, "series", run("series", *reports, "--format", "json").out)


@pytest.mark.parametrize("name", ["extract", "compare", "series"])
def test_a_schema_is_itself_valid(run: Go, name: str) -> None:
    jsonschema.Draft202012Validator.check_schema(json.loads(run("schema", name).out))
