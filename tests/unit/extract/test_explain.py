"""What was taken from a line, what was passed over, and why."""

from reportkit.extract.explain import explain
from reportkit.extract.silence import Reason
from tests.unit.extract.building import document_of_lines

LINES = ["开头一段", "打造“15分钟”生活圈，新增养老床位400张。"]


def test_every_number_of_a_line_is_taken_or_passed_over() -> None:
    found = list(explain(document_of_lines(LINES), 2))

    assert [(one.quote.text, one.indicator, one.reason) for one in found] == [
        ("15分钟", None, Reason.QUOTED),
        ("新增养老床位400张", "新增养老床位", None),
    ]


def test_a_line_before_the_text_explains_nothing() -> None:
    assert list(explain(document_of_lines(LINES), 0)) == []
