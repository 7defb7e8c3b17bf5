"""The law of readers: every file is read or refused, and what is read can be followed block by block."""

from hypothesis import given
from hypothesis import strategies as st

from reportkit.errors import ReadError
from reportkit.model import Source
from reportkit.readers import READERS, read
from tests.packing import cell, packed, paragraph, table

SAMPLE = packed(paragraph("一、回顾") + table(cell("指标") + cell("5%"), cell("甲") + cell("乙")) + paragraph("完"))
SUFFIXES = st.sampled_from([*READERS, ".pdf", ""])


def read_or_none(data: bytes, name: str) -> Source | None:
    try:
        return read(data, name)
    except ReadError:
        return None


def assert_in_order(source: Source) -> None:
    ends = [0, *(block.span.end for block in source.blocks)]
    numbers = [block.number for block in source.blocks]

    assert all(before <= block.span.start <= block.span.end for before, block in zip(ends, source.blocks, strict=False))
    assert numbers == sorted(set(numbers))
    assert ends[-1] <= len(source.text)


@given(data=st.binary(max_size=400), suffix=SUFFIXES)
def test_any_bytes_are_read_or_refused(data: bytes, suffix: str) -> None:
    source = read_or_none(data, f"报告{suffix}")

    assert source is None or assert_in_order(source) is None


@given(text=st.text(min_size=1, max_size=200), suffix=st.sampled_from([".txt", ".md"]))
def test_any_text_in_utf_8_is_read_whole(text: str, suffix: str) -> None:
    source = read_or_none(b"\xef\xbb\xbf" + text.encode("utf-8", "ignore") + b"\n.", f"报告{suffix}")

    assert source is not None
    assert "".join(source.text[b.span.start : b.span.end] for b in source.blocks) == source.text.replace("\n", "")


@given(place=st.integers(0, len(SAMPLE) - 1), byte=st.integers(0, 255))
def test_a_word_file_with_a_wrong_byte_is_read_or_refused(place: int, byte: int) -> None:
    source = read_or_none(SAMPLE[:place] + bytes([byte]) + SAMPLE[place + 1 :], "报告.docx")

    assert source is None or assert_in_order(source) is None


@given(length=st.integers(0, len(SAMPLE) - 1))
def test_a_word_file_cut_short_is_refused_or_read(length: int) -> None:
    source = read_or_none(SAMPLE[:length], "报告.docx")

    assert source is None or assert_in_order(source) is None
