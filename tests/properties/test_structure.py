"""Laws of structure: nothing raises, every passage is its spans, nothing of a source is lost."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportkit.model import Block, BlockKind, Source, Span
from reportkit.readers import read_file
from reportkit.structure import understand

FRAGMENTS = (
    *(
        "一、",
        "（一）",
        "1. ",
        "(3) ",
        "一是",
        "第一章 ",
        "表1：",
        "专栏：",
        "附件",
        "目录",
        "·····(3)",
        "各位代表！",
        "——在会议上",
    ),
    *(
        "\t",
        "|a|b|",
        "|--|--|",
        "\n",
        "\n\n",
        "---",
        "**",
        "# ",
        "<sup>1</sup>",
        "¹ ",
        "2: ",
        "[0: x]",
        "[footnoteRef:0]",
    ),
    *(
        "<ul><li>",
        "<b>",
        "\u200b",
        "\u3000",
        "●",
        "★",
        "指标",
        "序号\t类别\t指标",
        "约束性",
        "增长5%",
        "2030年",
        "。",
        "，",
        "《",
        "“",
    ),
)
TEXTS = st.lists(st.one_of(st.sampled_from(FRAGMENTS), st.text(max_size=3)), max_size=30).map("".join)


def source_of(text, kind=BlockKind.LINE):
    """Return a source with a block a line."""
    blocks, start = [], 0
    for number, line in enumerate(text.split("\n"), 1):
        blocks.append(Block(number=number, span=Span(start, start + len(line)), kind=kind))
        start += len(line) + 1
    return Source(name="sample.txt", media="txt", encoding="utf-8", digest="", text=text, blocks=tuple(blocks))


def passages(document):
    yield from (section.title for section in document.sections)
    yield from (paragraph.passage for paragraph in document.paragraphs)
    yield from (note.text for note in document.notes)
    yield from (cell for table in document.tables for row in table.rows for cell in row.cells)


def lost(document):
    """Return the characters that are in no passage, no noise, and no number, header or category."""
    seen = {at for passage in passages(document) for span in passage.spans for at in range(span.start, span.end)}
    seen |= {at for span in document.noise for at in range(span.start, span.end)}
    shown = [section.number or "" for section in document.sections]
    shown += [title for table in document.tables for title in table.header]
    shown += [row.category or "" for table in document.tables for row in table.rows]
    rest = {char for at, char in enumerate(document.source.text) if at not in seen and not char.isspace()}
    return rest - set("".join(shown)) - set("|")


@given(TEXTS, st.sampled_from([BlockKind.LINE, BlockKind.PARAGRAPH]))
def test_any_text_is_understood_without_raising_and_without_loss(text, kind):
    assert lost(understand(source_of(text, kind))) == set()


@given(TEXTS)
def test_every_passage_is_the_text_of_its_spans(text):
    for passage in passages(understand(source_of(text))):
        assert passage.text == "".join(text[span.start : span.end] for span in passage.spans)


@given(TEXTS)
def test_ids_run_in_order_and_parents_stand_before_their_children(text):
    document = understand(source_of(text))
    ids = [section.id for section in document.sections]

    assert ids == [f"s{number}" for number in range(1, len(ids) + 1)]
    assert all(s.parent is None or ids.index(s.parent) < ids.index(s.id) for s in document.sections)


REPORTS = Path(__file__).parents[3] / "shared" / "reports"


@pytest.mark.skipif(not REPORTS.is_dir(), reason="the labelled reports are not here")
def test_nothing_of_the_labelled_reports_is_lost_and_no_chinese_word_is_noise():
    for path in sorted(REPORTS.glob("*.txt")):
        document = understand(read_file(path))
        noise = "".join(document.source.text[span.start : span.end] for span in document.noise)

        assert lost(document) == set()
        assert not re.search("[\u4e00-\u9fff]", noise)
