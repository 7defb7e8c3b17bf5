"""Text files: encodings, line ends, and what must not split a line."""

import pytest

from reportkit.errors import ReadError
from reportkit.model import Source
from reportkit.readers import read
from reportkit.readers.guard import LINE_LIMIT, TEXT_LIMIT

WORDS = "云溪区生产总值增长5.5%左右"


def lines(source: Source) -> list[str]:
    return [source.text[block.span.start : block.span.end] for block in source.blocks]


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (WORDS.encode(), "utf-8"),
        (b"\xef\xbb\xbf" + WORDS.encode(), "utf-8"),
        (b"\xff\xfe" + WORDS.encode("utf-16-le"), "utf-16-le"),
        (b"\xfe\xff" + WORDS.encode("utf-16-be"), "utf-16-be"),
        (WORDS.encode("gb18030"), "gb18030"),
    ],
)
def test_the_encoding_is_found_and_recorded(data: bytes, encoding: str) -> None:
    source = read(data, "报告.txt")

    assert (source.text, source.encoding) == (WORDS, encoding)


def test_a_guess_at_gb18030_is_told() -> None:
    source = read(WORDS.encode("gb18030"), "报告.txt")

    assert [found.code for found in source.diagnostics] == ["RK101"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_line_end_ends_one_line(end: str) -> None:
    source = read(f"一{end}{end}三{end}".encode(), "报告.txt")

    assert (lines(source), [block.number for block in source.blocks]) == (["一", "", "三"], [1, 2, 3])


@pytest.mark.parametrize("sign", ["\x0b", "\x0c", "\x1c", "\x85", "\u2028", "\u2029"])
def test_what_only_some_programs_take_for_a_line_end_is_a_space(sign: str) -> None:
    source = read(f"扩大{sign}投资\n".encode(), "报告.txt")

    assert lines(source) == ["扩大 投资"]


def test_invisible_controls_are_left_out_and_counted() -> None:
    source = read("一\n二\x1b[31m\x07\n".encode(), "报告.txt")

    assert lines(source) == ["一", "二[31m"]
    assert [(found.code, found.line, found.values["count"]) for found in source.diagnostics] == [("RK102", 2, 2)]


def test_bytes_in_no_encoding_are_refused_with_the_offset_that_was_reached() -> None:
    with pytest.raises(ReadError) as caught:
        read("云溪区".encode() + b"\xff\xff", "报告.txt")

    assert (caught.value.code, caught.value.values["encoding"], caught.value.values["offset"]) == ("RK160", "UTF-8", 9)


def test_utf_16_without_a_mark_is_refused_by_name() -> None:
    with pytest.raises(ReadError) as caught:
        read("第3章 总结\n".encode("utf-16-le"), "报告.txt")

    assert caught.value.code == "RK161"


def test_markdown_keeps_its_markup_and_says_what_it_is() -> None:
    source = read("# 政府工作报告\n\n**经济回升。**加强".encode(), "报告.md")

    assert (source.media, lines(source)) == ("md", ["# 政府工作报告", "", "**经济回升。**加强"])


def test_too_many_lines_are_refused() -> None:
    with pytest.raises(ReadError) as caught:
        read(b"\n" * (LINE_LIMIT + 1), "报告.txt")

    assert caught.value.code == "RK159"


def test_too_large_a_text_is_refused_with_its_size_and_the_limit() -> None:
    with pytest.raises(ReadError) as caught:
        read(b"a" * (TEXT_LIMIT + 1), "报告.txt")

    assert (caught.value.code, caught.value.values["size"], caught.value.values["limit"]) == ("RK156", 9, 8)
