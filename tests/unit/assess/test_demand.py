"""What became of a demand, by the cases of `tests/cases/demand.toml`."""

import tomllib
from decimal import Decimal
from pathlib import Path

import pytest

from reportkit.assess.demand import judge
from tests.unit.assess.building import statement

CASES = tomllib.loads((Path(__file__).parents[2] / "cases" / "demand.toml").read_text(encoding="utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_demand_is_judged_as_the_case_says(case):
    judged = judge(statement(**case["old"]), statement(**case["new"]))

    assert (judged.change, judged.demand) == (case["change"], case["demand"])
    assert "delta" not in case or judged.delta == Decimal(case["delta"])
    assert "unit" not in case or judged.unit == case["unit"]


def test_a_moved_number_names_its_way():
    old, new = statement("120亿元", value=120, unit="亿元"), statement("140亿元", value=140, unit="亿元")

    assert judge(old, new).reason == "由120亿元提高到140亿元"
    assert judge(old, new).relative == Decimal("16.7")
