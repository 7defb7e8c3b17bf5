"""Laws of edits and links."""

from hypothesis import given, settings
from hypothesis import strategies as st

from reportkit.align import align
from reportkit.model import EditKind, Half, Mode, Relation
from reportkit.text.diff import ATOM, apply, edits
from tests.unit.align.building import report

TEXT = st.text(alphabet="建设发展农村道路学校医院港口增长年第十四个，。1234.%亿ab 　", max_size=60)
PARTS = st.lists(
    st.tuples(
        st.text(alphabet="乡村振兴教育医疗港口", min_size=1, max_size=6),
        st.sampled_from([Half.REVIEW, Half.PLAN, None]),
        st.lists(TEXT.filter(str.strip), max_size=4),
    ),
    max_size=5,
)
OTHER = {EditKind.DELETE: EditKind.INSERT, EditKind.INSERT: EditKind.DELETE, EditKind.KEEP: EditKind.KEEP}


@given(TEXT, TEXT)
def test_edits_applied_to_the_old_text_give_the_new_one(old, new):
    assert apply(old, edits(old, new)) == new


@given(TEXT, TEXT)
def test_edits_cut_no_atom(old, new):
    kept = [step.text for step in edits(old, new) if step.kind is not EditKind.INSERT]

    assert [atom for text in kept for atom in ATOM.findall(text)] == ATOM.findall(old)


@given(TEXT, TEXT)
def test_swapped_texts_swap_the_edits(old, new):
    turned = sorted((OTHER[step.kind], step.text) for step in edits(new, old))

    assert turned == sorted((step.kind, step.text) for step in edits(old, new))


@settings(deadline=None)
@given(PARTS, PARTS, st.sampled_from([Mode.REPORTS, Mode.DRAFTS]))
def test_every_section_and_paragraph_of_both_sides_is_accounted_for(old_parts, new_parts, mode):
    old, new = report(old_parts), report(new_parts)
    found = align(old, new, mode)

    for links, one, two in (
        (found.sections, old.document.sections, new.document.sections),
        (found.paragraphs, old.document.paragraphs, new.document.paragraphs),
    ):
        assert {link.old for link in links if link.old} == {item.id for item in one}
        assert {link.new for link in links if link.new} == {item.id for item in two}


@settings(deadline=None)
@given(PARTS, st.sampled_from([Mode.REPORTS, Mode.DRAFTS]))
def test_a_report_set_against_itself_is_the_same_throughout(parts, mode):
    one = report(parts)
    found = align(one, one, mode)

    assert {link.relation for link in (*found.sections, *found.paragraphs)} <= {Relation.SAME}
    assert all(link.old == link.new for link in found.sections)


@settings(deadline=None)
@given(PARTS, PARTS)
def test_linking_gives_the_same_answer_twice(old_parts, new_parts):
    old, new = report(old_parts), report(new_parts)

    assert align(old, new, Mode.REPORTS) == align(old, new, Mode.REPORTS)
