"""The section tree of a comparison: each section of both sides once, with a sign and how much changed in it."""

from collections import Counter

from rich.text import Text
from textual.widgets import Tree
from textual.widgets.tree import TreeNode

from reportkit.model import Comparison, Relation, Section
from reportkit.render.terminal import plain

SIGNS = {
    Relation.SAME: " ",
    Relation.CHANGED: "~",
    Relation.MOVED: "→",
    Relation.ADDED: "+",
    Relation.REMOVED: "-",
    Relation.SPLIT: "<",
    Relation.MERGED: ">",
}
_STYLES = {Relation.ADDED: "green", Relation.REMOVED: "red", Relation.MOVED: "cyan"}

Place = tuple[str, str]
"""Side (`old`, `new`) and section id."""


def fill_tree(tree: Tree[Place], comparison: Comparison) -> None:
    """Show the new report's outline, and at its end what the old one had and the new one has not."""
    tree.clear()
    tree.show_root = False
    tree.guide_depth = 2
    links = comparison.alignment.sections
    relations = {link.new: link.relation for link in links if link.new}
    changes = _changes(comparison)
    nodes: dict[str | None, TreeNode[Place]] = {}
    for section in comparison.new.document.sections:
        if section.id in relations and not section.run_in:
            parent = nodes.get(section.parent, tree.root)
            label = _label(section, relations[section.id], changes[section.id])
            parent.allow_expand = True
            nodes[section.id] = parent.add(label, data=("new", section.id), expand=True, allow_expand=False)
    gone = {link.old for link in links if link.relation is Relation.REMOVED}
    for section in comparison.old.document.sections:
        if section.id in gone and not section.run_in:
            tree.root.add_leaf(_label(section, Relation.REMOVED, 0), data=("old", section.id))


def _changes(comparison: Comparison) -> Counter[str]:
    """Return how many paragraphs of each section of the new side changed, those of the sections below included."""
    homes = {paragraph.id: paragraph.section for paragraph in comparison.new.document.paragraphs}
    above = {section.id: section.parent for section in comparison.new.document.sections}
    counted: Counter[str] = Counter()
    for change in comparison.paragraphs:
        if change.new is None or change.relation is Relation.SAME:
            continue
        section = homes.get(change.new)
        while section is not None:
            counted[section] += 1
            section = above.get(section)
    return counted


def _label(section: Section, relation: Relation, changes: int) -> Text:
    count = f" {changes}" if changes else ""
    text = plain(f"{SIGNS[relation]} {section.number or ''}{section.title.text}", _STYLES.get(relation, ""))
    return text.append(count, "bold")
