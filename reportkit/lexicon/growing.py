"""Grow a lexicon: write entries, and say what is wrong with them before they mislead a comparison."""

from collections.abc import Sequence

from reportkit.lexicon import Lexicon, repeated_names
from reportkit.lexicon.entries import Indicator
from reportkit.lexicon.names import fold


def entry_text(indicator: Indicator) -> str:
    """Return the entry as TOML, as the files of the lexicon write it, ending with a line end."""
    lines = ["[[indicator]]", f"name = {_quoted(indicator.name)}"]
    if indicator.aliases:
        lines.append(f"aliases = [{', '.join(map(_quoted, indicator.aliases))}]")
    if indicator.stricter:
        lines.append(f'stricter = "{indicator.stricter}"')
    lines.append(f'kind = "{indicator.kind}"')
    if indicator.units:
        lines.append(f"units = [{', '.join(map(_quoted, indicator.units))}]")
    lines.append(f'source = "{indicator.source}"')
    return "\n".join(lines) + "\n"


def _quoted(words: str) -> str:
    escaped = words.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in escaped if ord(c) < 0x10000) + '"'


def claimed_twice(own: Sequence[Indicator]) -> list[tuple[str, tuple[str, ...]]]:
    """Return names of `own` that two of its entries claim, each with those entries."""
    return repeated_names(own)


def taken_over(own: Sequence[Indicator], shipped: Lexicon) -> list[tuple[str, str, str]]:
    """Return names of `own` that the shipped lexicon gives another indicator: name, own entry, shipped entry.

    The own entry wins; it is told because it may be meant or may be a slip.
    """
    found = []
    for indicator in own:
        for name in (indicator.name, *indicator.aliases):
            known = shipped.canonical(name)
            if known is not None and fold(known) != fold(indicator.name):
                found.append((name, indicator.name, known))
    return found
