"""Whether results reach targets, by the cases of `tests/cases/outcomes.toml`."""

import tomllib
from decimal import Decimal
from pathlib import Path

import pytest

from reportkit.assess.outcomes import judge_outcome
from tests.unit.assess.building import statement

CASES = tomllib.loads((Path(__file__).parents[2] / "cases" / "outcomes.toml").read_text(encoding="utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_result_is_judged_as_the_case_says(case):
    growth = Decimal(case["growth"]) if "growth" in case else None
    verdict = judge_outcome(statement(**case["target"]), statement(**case["actual"]), growth)

    assert verdict == case["verdict"]
