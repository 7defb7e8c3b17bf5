"""The grammar of demands, case by case."""

import tomllib
from pathlib import Path

import pytest

from reportkit.model import Quantity
from reportkit.text.quantities import Context, quantities

CASES = tomllib.loads((Path(__file__).parents[2] / "cases" / "quantities.toml").read_text(encoding="utf-8"))["case"]


def plainly(quantity: Quantity) -> dict[str, str]:
    said = {
        "value": None if quantity.value is None else str(quantity.value),
        "high": None if quantity.high is None else str(quantity.high),
        "unit": quantity.unit,
        "comparator": quantity.comparator.value,
        "measure": quantity.measure.value,
        "baseline": quantity.baseline,
    }
    return {key: value for key, value in said.items() if value is not None}


@pytest.mark.parametrize("case", CASES, ids=[case["text"] for case in CASES])
def test_a_stretch_of_text_says_its_amounts(case) -> None:
    assert [plainly(quantity) for quantity in quantities(case["text"])] == case["want"]


def test_a_bare_number_in_a_cell_takes_the_unit_of_its_column() -> None:
    (quantity,) = quantities("12116", Context(whole=True, unit="人"))

    assert (str(quantity.value), quantity.unit) == ("12116", "人")


def test_a_bare_number_in_prose_is_no_amount() -> None:
    assert quantities("2031") == ()


def test_a_named_growth_makes_a_bare_percentage_growth() -> None:
    (quantity,) = quantities("8%", Context(name="税收增速", whole=True))

    assert quantity.measure.value == "growth"


def test_offsets_point_at_the_words_of_the_demand() -> None:
    text = "税收 力争增长 8% 以上"
    (quantity,) = quantities(text)

    assert text[quantity.start : quantity.end] == text
    assert quantity.strength is not None
