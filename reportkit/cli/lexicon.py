"""`lexicon check|unknown|add`: grow the lexicon from real reports."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import click

from reportkit import pipeline
from reportkit.cli.diagnostics import Exit, Progress, end, narrate
from reportkit.cli.output import deliver
from reportkit.cli.spoken import command, language_of, option
from reportkit.errors import UsageError
from reportkit.language import Language, say
from reportkit.lexicon import SHIPPED, WORKSPACE, Direction, Lexicon, lexicon, own_files, read_indicators
from reportkit.lexicon.entries import DIRECTIONS, KINDS, Indicator
from reportkit.lexicon.growing import claimed_twice, entry_text, taken_over
from reportkit.render.save import save

OWN_FILE = WORKSPACE / "own.toml"
"""Where `add` puts new entries."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LexiconWish:
    """What the caller of `lexicon` asked for."""

    action: str
    names: tuple[str, ...]
    """Files for `check`, reports for `unknown`, a name and its aliases for `add`."""
    stricter: str | None
    kind: str
    units: tuple[str, ...]


@command("lexicon")
@click.argument("action", type=click.Choice(["check", "unknown", "add"]))
@click.argument("names", nargs=-1)
@option("--stricter", type=click.Choice(sorted(DIRECTIONS)))
@option("--kind", type=click.Choice(sorted(KINDS)), default="amount")
@option("--unit", "units", multiple=True)
@click.pass_context
def lexicon_command(context: click.Context, /, **wishes: Any) -> None:
    """Check own entries, list the names of reports that the lexicon does not know, or add an entry."""
    wish = LexiconWish(**wishes)
    ACTIONS[wish.action](wish, language_of(context))


def check(wish: LexiconWish, language: Language) -> None:
    """Say what is wrong with the entries of files, by default the workspace's; exit 2 where a name is claimed twice."""
    paths = [path for name in wish.names or (str(WORKSPACE),) for path in own_files(Path(name))]
    own = [indicator for path in paths for indicator in read_indicators(path)]
    twice = claimed_twice(own)
    shipped = Lexicon([entry for path in own_files(SHIPPED) for entry in read_indicators(path)])
    lines = [say("interface", "lexicon.twice", language, {"name": n, "entries": "、".join(e)}) for n, e in twice]
    lines += [
        say("interface", "lexicon.taken", language, {"name": name, "own": mine, "shipped": theirs})
        for name, mine, theirs in taken_over(own, shipped)
    ]
    lines.append(say("interface", "lexicon.checked", language, {"files": len(paths), "count": len(own)}))
    deliver(("\n".join(lines) + "\n").encode(), None, language)
    if twice:
        end(Exit.UNREADABLE)


def unknown(wish: LexiconWish, language: Language) -> None:
    """Print the names of indicators in reports that the lexicon does not know: how often, tab, name."""
    if not wish.names:
        raise UsageError("RK722")
    with Progress(language) as progress:
        reports = [pipeline.load(Path(name), progress) for name in wish.names]
    names = [statement.indicator for report in reports for statement in report.statements]
    lines = [f"{count}\t{name}\n" for name, count in lexicon().unknown(names)]
    deliver("".join(lines).encode(), None, language)


def add(wish: LexiconWish, language: Language) -> None:
    """Append an entry to the workspace's lexicon, unless its name is known."""
    if not wish.names:
        raise UsageError("RK722")
    entry = _entry(wish)
    known = [name for name in wish.names if lexicon().canonical(name) == name]
    if known:
        raise UsageError("RK723", name=known[0])
    before = OWN_FILE.read_bytes() + b"\n" if OWN_FILE.exists() else b""
    path = save(before + entry_text(entry).encode(), OWN_FILE, force=True)
    narrate(say("interface", "written", language, {"file": str(path)}))


def _entry(wish: LexiconWish) -> Indicator:
    return Indicator(
        name=wish.names[0],
        aliases=wish.names[1:],
        stricter=cast("Direction | None", wish.stricter),
        kind=wish.kind,
        units=wish.units,
        source="department",
    )


ACTIONS: dict[str, Callable[[LexiconWish, Language], None]] = {"check": check, "unknown": unknown, "add": add}
