"""Whose day a date is: that of what is told, or only that on which a source or a newspaper told it."""

import re

# How those are called who report; some are the ends of their names.
PAPERS = (
    r"(?:외신|언론|매체|통신|신문|타임스|저널|일보|방송|포스트|이코노미스트|디인포메이션|로이터|블룸버그|닛케이|"
    r"포브스|더버지|테크크런치|닷컴|CNBC|WSJ|FT|NYT|WP|CNN|BBC)"
)
NOTE = r"(?:\([^)\n]{1,12}\))?"  # 8일(현지시간), 파이낸셜타임스(FT)
CITED = r"(?:에 따르면|에 의하면|보도에서|인용해|[을를] 종합하면)"
# also naru.kr에 따르면; not `11일부터 멈추라고 명령했다고 소식통을 인용해`, which is of the order
SOURCE = re.compile(rf"{NOTE}(?:(?![다라]고\s)(?:[^.\n]|\.(?=[a-z]))){{1,40}}?{CITED}")
PRESS = re.compile(rf"{NOTE}[^.\n]{{0,40}}?{PAPERS}[^.\n]{{0,12}}?{CITED}")
# `30일 반도체 업계에 따르면`: the trade talks of what was before.
TRADE = re.compile(rf"{NOTE}\s[^.\n]{{0,16}}?(?:업계|재계|증권가|금융권){CITED}")
# `8일 (나루신문이 단독) 보도했다`, `8일 알려졌다` and `나루신문은 8일 ... 보도했다`
TOLD_AT_LAST = re.compile(
    rf"{NOTE}\s(?:(?:[^\s.]{{1,8}}\s){{0,2}}?[^\s.]{{0,6}}{PAPERS}[^\s.]{{0,8}}\s(?:단독\s)?(?:보도했|전했)|"
    r"(?:단독\s)?보도했|(?:뒤늦게\s|처음\s)?(?:알려졌|전해졌|확인됐|파악됐))"
)
TELLER = re.compile(rf"{PAPERS}{NOTE}\s?[은는이가]\s(?:현지\s?시[간각](?:으로)?\s)?$")
FAR = 260  # characters of a sentence within which its teller's verb is looked for
TOLD = re.compile(r"[^\n]*?(?:보도했|보도됐|전했|전해졌)")
# `25일 인스타그램에 그와 나란히 선 사진을 올렸다`: the day of the picture
POSTED = re.compile(
    r"[^.,]{0,14}?(?:인스타그램|페이스북|엑스|SNS|소셜미디어|링크드인|링크트인|트루스소셜|웨이보|스레드|블로그|계정)(?:\([^)]{1,10}\))?에\s"
    r"[^.“”]{0,60}?(?:올[렸린리]|게시|공유|게재)"
)


def is_of_source(text: str, end: int) -> bool:
    """Whether a date that ends there is that of a source: `28일 업계에 따르면`."""
    return SOURCE.match(text, end) is not None


def is_of_press(text: str, start: int, end: int) -> bool:
    """Whether the date at `[start, end)` is the day on which a newspaper, or the trade, told of it."""
    if PRESS.match(text, end) or TRADE.match(text, end) or TOLD_AT_LAST.match(text, end):
        return True
    if TELLER.search(text, max(0, start - 40), start) is None:
        return False
    stop = text.find("다.", end, end + FAR)
    return TOLD.match(text, end, stop + 2 if stop >= 0 else end + FAR) is not None
