"""What edits touch."""

import tomllib
from pathlib import Path

import pytest

from reportkit.assess.wording import classes
from reportkit.text.diff import edits

CASES = tomllib.loads((Path(__file__).parents[2] / "cases" / "edit_classes.toml").read_text(encoding="utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=[case["new"] for case in CASES])
def test_edits_are_classed_by_what_they_touch(case: dict[str, object]) -> None:
    found = classes(edits(case["old"], case["new"]))

    assert [edit_class.value for edit_class in found] == case["classes"]
