"""Site names in titles: `제목 - 한빛신문`, `한빛신문 모바일 :: 제목`."""

import re

_SEPARATOR = re.compile(r"\s*::\s*|\s*[|｜]\s*|\s+[<＜:：–—―-]\s+|\s+&lt;\s+")
_LIKE_A_SITE = re.compile(
    r"[가-힣a-z0-9]{0,10}(?:뉴스|신문|일보|경제|타임스|투데이|닷컴|미디어|데일리|비즈|뉴스룸|저널)|"
    r"뉴스|기사|it|산업|경제|기사보기|기사본문|본문|전체기사|사회|정치|국제|테크|증권|금융"
)
_LONG_PIECE = 12                # characters: a longer piece is a part of the title, not a site's name


def without_site(title: str, site: str | None) -> str:
    """The title without the pieces, before or behind it, that name the site or a section."""
    pieces = [(match.start(), match.end()) for match in _SEPARATOR.finditer(title)]
    bounds = list(zip([0, *(end for _, end in pieces)], [*(start for start, _ in pieces), len(title)], strict=True))
    while len(bounds) > 1 and _names_site(title[slice(*bounds[-1])], site):
        bounds.pop()
    while len(bounds) > 1 and _names_site(title[slice(*bounds[0])], site):
        bounds.pop(0)
    return title[bounds[0][0]:bounds[-1][1]].strip() or title


def _names_site(piece: str, site: str | None) -> bool:
    words, name = _folded(piece), _folded(site or "")
    if not words or (name and words in name):
        return True
    if name and name in words and len(words) <= len(name) + _LONG_PIECE:
        return True
    return len(words) <= _LONG_PIECE and bool(_LIKE_A_SITE.fullmatch(words))


def _folded(text: str) -> str:
    return re.sub(r"\W", "", text).lower()
