"""What a text says beside a person's name: `김영섭 KT 대표`, `가수 김범수`, `배경훈 부총리 겸 과기정통부 장관`."""

import re
from dataclasses import dataclass

from extractors.names.organisations import ORGANISATION
from extractors.names.particles import particle_end
from extractors.names.positions import FILLERS, ROLES, Title, read_title

REACH = 64  # characters read before and behind a name
MOST_WORDS = 7
INSTITUTE = "연구원"  # a researcher, or the institute that somebody leads
# What stands before 위원장, 원장, 처장 in one word is an institution: 금융위원장, 감사원장.
GOVERNED = ("금융", "방송통신", "공정거래", "개인정보보호", "감사", "국정", "국세", "관세", "농협", "수협", "은행")
IS = "인"  # 회장인 최태원: who he is
BRACKET = re.compile(r"\s?[(（\[]([^()（）\[\]\n]{1,40})[)）\]]")
BREAKS = r"\n,.·…“”‘’\"'「」<>;:!?=/|↑↓▲△▶▷▼▽◆◇□■●○★☆◎※☞➜→"
BREAK = re.compile(f"[{BREAKS}]")
WORD = re.compile(rf"[^\s()（）\[\]{BREAKS}]*")
LETTER = re.compile(r"[가-힣A-Za-z一-鿿]")
LABEL = re.compile(r"\s?/\s?(?=[가-힣A-Za-z])")
LABELLED = re.compile(r"\[\s?[가-힣]{1,6}(?:\s[가-힣]{1,6}){0,2}$")
# A word that ends so says that the name's phrase is over.
CLOSES = re.compile(
    r".*(?:은|는|을|를|에서|에게|에는|에도|까지|부터|했다|하는|하고|하며|한다|됐다|라고|라며|고|며|면서|처럼|보다|에|로서|으로|께|위한|대한|통한|관한|"
    r"된|될|던|(?<!자문회)(?<!대한상)의|하지|했지만|지만|[가-힣][가-힣](?:해|와|과))$|(?:정부|정권|때|뒤|등|및|또는|그리고|이번|지난|다음|일부)$"
)


@dataclass(frozen=True, slots=True)
class Apposition:
    """The titles beside a name, and the words in between, which may name an organisation."""

    titles: tuple[Title, ...] = ()
    words: str = ""  # the words between, fillers left out
    end: int = 0  # behind the last title, before its particles

    @property
    def occupation(self) -> str | None:
        return next((title.name for title in self.titles if not title.executive), None)

    @property
    def positions(self) -> tuple[str, ...]:
        return tuple(title.name for title in self.titles if title.executive)


def after_name(text: str, end: int) -> Apposition:
    """The titles that follow the name which ends at `end`; no titles where none do."""
    at, limit = end, min(len(text), end + REACH)
    titles: list[Title] = []
    words: list[str] = []
    institute: Title | None = None
    last = end
    if (label := LABEL.match(text, at)) and LABELLED.search(text, max(0, end - REACH), end):
        at = label.end()  # [김도윤/하늘테크 대표 : “…”]
    elif text[at : at + 1] not in ("", " ", "(", "（", "[") and read_word(text, at)[1] is None:
        return Apposition(end=end)
    for _ in range(MOST_WORDS):
        bracket = BRACKET.match(text, at)
        if bracket:
            title = read_title(bracket[1].split()[-1]) if bracket[1].split() else None
            if title and (title.executive or not titles):
                words += [w for w in (*bracket[1].split()[:-1], title.prefix) if LETTER.search(w)]  # (64·부회장)
                titles.append(title)
            at = bracket.end()
            continue
        at += text[at : at + 1] == " "
        if at >= limit or BREAK.match(text, at) or text[at].isspace():
            break
        stop, title, particles = read_word(text, at)
        word = text[at:stop]
        if title and title.name == INSTITUTE and title.prefix and not particles and not titles:
            words, institute, at = [*words, word], title, stop  # 이홍락 LG AI연구원 원장
        elif title:
            titles.append(title)
            last = stop
            if title.prefix and not _is_role(title.prefix):
                words.append(title.prefix)
            if particles or BREAK.match(text, stop):
                break
            at = stop
        elif word == "겸" and titles:
            at = stop
        elif titles or CLOSES.match(word):
            break
        else:
            words.append(word)
            at = stop
    titles = titles or ([institute] if institute else [])
    named = " ".join(word for word in words if word not in FILLERS and word not in ROLES) if titles else ""
    return Apposition(tuple(titles), named, last)


def _is_role(prefix: str) -> bool:
    """Whether what stands before the title in its word says what he does (`경제보좌관`), not whom he leads."""
    return prefix in ROLES or not (ORGANISATION.search(prefix) or prefix.endswith(GOVERNED))


def read_word(text: str, at: int) -> tuple[int, Title | None, bool]:
    """The end of the word at `at`, the title that ends it, and whether particles follow the title."""
    word = WORD.match(text, at)[0]  # type: ignore[index]
    stop = at + len(word)
    title = read_title(word)
    if title:
        return stop, title, False
    for length in range(len(word) - 1, max(1, len(word) - 7), -1):
        title = read_title(word[:length])
        if title and particle_end(text, at + length) == stop:
            return at + length, title, True
    return stop, None, False


def before_name(text: str, start: int) -> Apposition:
    """The title right before the name: `가수 김범수`, `대표이사 사장 정재헌`, `CEO 젠슨 황`."""
    at = start
    titles: list[Title] = []
    words: list[str] = []
    while len(titles) < 3 and at > 0 and text[at - 1] in " )" and start - at < REACH:
        stop = at - 1 if text[at - 1] == " " else at
        if not titles and text.endswith(IS, 0, stop) and read_title(text[word_start(text, stop - 1) : stop - 1]):
            stop -= 1  # 회장인 최태원
        elif not titles and text.endswith(f"){IS}", 0, stop):
            stop -= 1  # 최고경영자(CEO)인 최수연
        if stop > 0 and text[stop - 1] == ")":
            opening = text.rfind("(", max(0, stop - 30), stop)
            if opening < 0:
                break
            stop = opening
        begin = word_start(text, stop)
        title = read_title(text[begin:stop]) if begin < stop else None
        if title is None and titles and text[begin:stop] in ROLES:
            at = begin  # 삼성전자 디바이스솔루션(DS) 부문장 전영현
            continue
        if title is None:
            if begin < stop and not CLOSES.match(text[begin:stop]):
                words.append(text[begin:stop])
            break
        titles.append(title)
        if title.prefix and title.prefix not in ROLES:
            words.append(title.prefix)
        at = begin
    if titles and text[at - 1 : at] == "(":  # 카카오(대표 정신아)
        words.append(text[word_start(text, at - 1) : at - 1])
    return Apposition(tuple(titles), " ".join(w for w in words if w not in FILLERS), start)


def word_start(text: str, at: int) -> int:
    """Where the word that ends at `at` begins."""
    while True:
        backwards = text[max(0, at - REACH) : max(0, at)][::-1]
        length = len(WORD.match(backwards)[0])  # type: ignore[index]
        at -= length
        if length < REACH:
            return at
