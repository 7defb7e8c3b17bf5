"""The one border between documents and the screen: what could act on a terminal becomes visible or goes."""

_TABLE = {
    **{code: 0x2400 + code for code in range(0x20) if code not in (0x0A, 0x09)},
    0x09: " ",
    0x7F: 0x2421,
    **dict.fromkeys(range(0x80, 0xA0), "\ufffd"),
    **dict.fromkeys((*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070), 0xFEFF), None),
    **dict.fromkeys(range(0xD800, 0xE000), "\ufffd"),
}


def sanitise(text: str) -> str:
    """Return `text` with control characters visible, bidi and zero-width controls dropped; newlines stay."""
    return text.translate(_TABLE)
