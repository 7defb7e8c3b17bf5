"""Laws of structure: every passage is its spans, sections stand in order."""

from hypothesis import given
from hypothesis import strategies as st

from reportkit.model import Block, BlockKind, Source, Span
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
