"""Captions: what stands under a picture, and tells who is in it."""

import re

# Who stands where, and what somebody is just saying.
CAPTION = re.compile(
    r"\W*(?:\(?사진\)?\s?)?(?:왼쪽부터|왼쪽에서|오른쪽부터|앞줄)\s|"
    r"(?:(?!며\s|(?<![최광])고\s)[^“”])*?(?:설명|소개|발언|브리핑|답변|시연|(?:촬영|인사말?|축사|연설|강연)(?:을|를)\s)"
    r"하고 있(?:습니)?다\W*(?:사진.{0,30})?$"
)
HELD = ("쪽", "앞줄", "하고 있")  # a caption has one of them: quick, as most sentences are none


def is_caption(text: str) -> bool:
    """Whether the sentence stands under a picture."""
    return any(words in text for words in HELD) and CAPTION.match(text) is not None
