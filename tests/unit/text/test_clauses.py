"""Sentences, clauses, and what is enclosed."""

from reportkit.text.clauses import clauses, enclosed, sentences


def cut(text: str) -> list[str]:
    return [text[s.start : s.end] for sentence in sentences(text) for s in clauses(text, sentence)]


def test_commas_part_clauses_but_not_inside_brackets_and_quotation_marks() -> None:
    assert cut("税收（全口径，含附加）增长，实施“一镇，一园”。投资下降") == [
        "税收（全口径，含附加）增长",
        "实施“一镇，一园”",
        "投资下降",
    ]


def test_what_only_numbers_a_clause_is_left_out() -> None:
    assert cut("一是新增3家；（2）改造5处；•开通2条") == ["新增3家", "改造5处", "开通2条"]


def test_an_unclosed_mark_hides_nothing() -> None:
    around = enclosed("“增长5%")

    assert around.mark_at(3) is None


def test_the_outermost_mark_is_told() -> None:
    around = enclosed("（见《规划》）")

    assert around.mark_at(3) == "（"
