"""Whose authority a name is: `중국 외교부` and `병원의 원내 개인정보보호위원회` are none of ours."""

import re

from extractors.countries import COUNTRIES

# 중국 외교부, 일본 정부의 개인정보보호위원회, 중국 과학기술부(과기부)
ABROAD = re.compile(
    rf"(?<![가-힣])({COUNTRIES}|유럽|EU|[美中日英])(?: ?(?:연방 ?)?정부의?)?"
    r"(?: [가-힣]{1,9}(?:부|청|처|위|위원회)\()?[ ‘'\"“]*$"
)
HOME = re.compile(r"(?<![가-힣])(?:한국|대한민국|우리(?:나라)?|국내|韓)(?: ?정부(?:의|와| 및)?)? ?$")
LIKE = re.compile(r"[’”'\"]?(?: ?격(?:인|의|이)|에 (?:해당|상당)하는)")  # 튀르키예의 공정거래위원회 격인 경쟁위원회
WITHIN = re.compile(r"(?:원내|사내|교내|당내|자체|전사) $")
FAR = 30  # characters before a ministry within which its country is named

# Of each authority the country of the first called so, `` for ours, and how long that name was.
Called = dict[str, tuple[str, int]]


def whose_else(text: str, start: int, end: int, entity_id: str, called: Called) -> str | None:
    """Why the authority at `[start, end)` is another's, None where it is ours. `called` learns of it.

    `일본 공정거래위원회가 권고했다. 공정위는` is Japan's twice; a longer name than the first does not mean it.
    """
    far = max(0, start - FAR)
    if LIKE.match(text, end) or WITHIN.search(text, far, start):
        return "another body that is likened to it, or called so"
    if found := ABROAD.search(text, far, start):
        country, length = called.get(entity_id, (found[1], 0))
        called[entity_id] = (country, max(length, end - start))
        return f"that of {found[1]}"
    country, length = called.get(entity_id, ("", 0))
    if HOME.search(text, far, start) or not country or end - start > length:
        called[entity_id] = ("", 0)
        return None
    return f"that of {country}"
