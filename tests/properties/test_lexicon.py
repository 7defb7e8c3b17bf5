"""Laws of looking up names."""

from hypothesis import given
from hypothesis import strategies as st

from reportkit.lexicon import lexicon

NAMES = st.sampled_from([indicator.name for indicator in lexicon().indicators])
ALIASES = st.sampled_from([alias for indicator in lexicon().indicators for alias in indicator.aliases])


@given(st.text())
def test_looking_up_never_raises_and_a_canonical_name_is_its_own(text):
    found = lexicon().canonical(text)

    assert found is None or lexicon().canonical(found) == found


@given(ALIASES, st.integers(0, 30))
def test_spaces_inside_a_name_change_nothing(alias, at):
    assert lexicon().canonical(alias[:at] + " " + alias[at:]) == lexicon().canonical(alias)


@given(NAMES, st.sampled_from("★●▲"))
def test_a_sign_before_a_name_changes_nothing(name, sign):
    assert lexicon().canonical(sign + name) == name


@given(NAMES)
def test_a_name_in_brackets_of_its_unit_is_still_known(name):
    assert lexicon().canonical(f"{name}（%）") == name
