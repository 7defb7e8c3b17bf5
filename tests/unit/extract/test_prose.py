"""What sentences state, case by case."""

import tomllib
from pathlib import Path

import pytest

from reportkit.extract.found import Passed, Stated
from reportkit.extract.prose import stated_in
from reportkit.extract.silence import Reason
from reportkit.extract.timing import Frame
from reportkit.model import Role
from reportkit.text.folding import fold

CASES = tomllib.loads((Path(__file__).parents[2] / "cases" / "statements.toml").read_text(encoding="utf-8"))["case"]
FRAMES = {
    "review": Frame(role=Role.ACTUAL, year=2030, home=2031),
    "plan": Frame(role=Role.TARGET, year=2031, home=2031),
}


def plainly(stated: Stated, frame: Frame) -> dict[str, object]:
    read = stated.reading
    said: dict[str, object] = {"indicator": stated.name, "comparator": stated.comparator.value}
    said["measure"] = read.measure.value if read else "qualitative"
    if read:
        said |= {"value": str(read.value), "unit": read.unit}
    if stated.frame.year != frame.year:
        said["year"] = stated.frame.year
    if stated.frame.role is not frame.role:
        said["role"] = stated.frame.role.value
    return said


@pytest.mark.parametrize("case", CASES, ids=[case["text"] for case in CASES])
def test_a_sentence_states_what_it_says(case) -> None:
    frame = FRAMES[case["half"]]
    found = [one for one in stated_in(fold(case["text"]), frame) if isinstance(one, Stated)]

    assert [plainly(one, frame) for one in found] == case["want"]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("落实“50条”措施", Reason.QUOTED),
        ("关停30万千瓦以下机组", Reason.THRESHOLD),
        ("建设总投资50亿元的产业园", Reason.SIZE),
        ("对60岁老人免费", Reason.SPAN),
        ("近14亿人口的大国", Reason.POPULATION),
        ("打好三项攻坚战", Reason.IN_WORDS),
        ("第3批试点", Reason.ORDINAL),
    ],
)
def test_a_number_that_states_nothing_is_passed_over_with_its_reason(text: str, reason: Reason) -> None:
    found = list(stated_in(fold(text), FRAMES["plan"]))

    assert [one.reason for one in found if isinstance(one, Passed)] == [reason]
