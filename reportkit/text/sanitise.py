"""The one border between documents and the screen: what could act on a terminal becomes visible or goes.

For terminal output alone; files and JSON keep the words as they are. Nothing here knows what is shown where.
"""

_DROPPED = (
    0x00AD,  # soft hyphen
    0x061C,
    *range(0x200B, 0x2010),  # zero width, left-to-right and right-to-left marks
    *range(0x202A, 0x202F),  # bidirectional embeddings and overrides
    *range(0x2060, 0x2070),  # joiners, isolates, deprecated controls
    *range(0xFE00, 0xFE10),  # variation selectors
    0xFEFF,
    *range(0xE0000, 0xE0200),  # tags and further variation selectors
)
_TABLE: dict[int, int | str | None] = {
    **{code: 0x2400 + code for code in range(0x20) if code != 0x0A},
    0x09: " ",
    0x7F: 0x2421,
    **dict.fromkeys(range(0x80, 0xA0), "\ufffd"),
    **dict.fromkeys((0x2028, 0x2029), "␤"),
    **dict.fromkeys(range(0xD800, 0xE000), "\ufffd"),
    **dict.fromkeys(_DROPPED),
}


def sanitise(text: str) -> str:
    """Return `text` with control characters visible, bidi and zero-width controls dropped; newlines stay."""
    return text if text.isascii() and text.isprintable() else text.translate(_TABLE)
