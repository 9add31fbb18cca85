"""Alerts as messages: the headline, who and what, the sentence, where it stands. Pure text, right for each form.

    샘 올트먼 회동(발표)
    “올트먼 CEO, 최태원 회장 만났다”
    “샘 **올트먼** 오픈AI CEO가 1일 ... 만났다.”
    가람일보 · 2026-10-01 12:00 KST
    https://news.example/a
"""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from extractors.hours import korean_time
from extractors.neutral import Form, neutral, neutral_part, one_line, safe_url, shortened
from extractors.records import Alert, Origin
from extractors.subject_line import LONGEST_NAME, headline, news, subject, who
from extractors.words import Language, amount_words

LONGEST_TITLE = 120      # characters of a headline in a message
LONGEST_EVIDENCE = 300
MOST_IN_ONE = 10         # alerts in one message; the rest is counted

_ORIGINS: dict[Origin, tuple[str, str]] = {
    "own": ("", ""), "wire": ("통신 전재", "wire copy"), "press_release": ("보도자료", "press release"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Message:
    """A title of one line and a body, both in the form asked for and free of commands from the web."""

    title: str
    body: str


def message(
    alerts: Sequence[Alert], form: Form, *, language: Language = "ko", longest: int | None = None, titled: bool = False
) -> Message:
    """One message for the alerts (at least one). `longest` is the most characters that the channel's body takes.

    Where the title is shown above the body (`titled`), the body of a single alert does not repeat it.
    """
    alone = titled and len(alerts) == 1
    blocks = [block(alert, form, language=language, titled=alone) for alert in alerts[:MOST_IN_ONE]]
    title = _first_line(alerts[0], language) if len(alerts) == 1 else _group_subject(alerts, language)
    separator = "<br>\n—<br>\n" if form == "html" else "\n\n"       # Telegram drops lines that are blank
    left_out = len(alerts) - len(blocks)
    while True:
        body = separator.join([*blocks, *_rest(left_out, language)])
        if longest is None or len(body) <= longest or len(blocks) == 1:
            break
        blocks.pop()
        left_out += 1
    if longest is not None and len(body) > longest:
        body = _squeezed(alerts[0], form, language, longest, titled=alone)
    return Message(neutral(title, "text"), body)


def block(
    alert: Alert, form: Form, *, language: Language = "ko", evidence: int = LONGEST_EVIDENCE, titled: bool = False
) -> str:
    """The lines that tell one alert, the name emphasised in the sentence that made it fire."""
    url = safe_url(alert.url)
    lines = [
        "" if titled else _strong(neutral(_first_line(alert, language), form), form),
        neutral(news(alert, language=language), form),
        neutral(shortened(one_line(headline(alert, language=language)), LONGEST_TITLE), form),
        _quoted(alert, form, evidence),
        neutral(_source(alert, language), form),
        link(url, form) if url else "",
    ]
    return ("<br>\n" if form == "html" else "\n").join(line for line in lines if line)


def _first_line(alert: Alert, language: Language) -> str:
    """The subject with the amount: `오픈AI 투자(보도) · 5000억 달러`."""
    amount = f" · {amount_words(alert.amount, language)}" if alert.amount else ""
    return subject(alert, language=language) + amount


def line(alert: Alert, *, language: Language = "ko") -> str:
    """The alert on one line for a log file, fields split by ` | `."""
    fields = [subject(alert, language=language), alert.title, f"“{alert.evidence}”", _source(alert, language)]
    return " | ".join([*(neutral(one, "text") for one in fields), safe_url(alert.url) or "-"])


def kst(alert: Alert) -> str:
    """When the article was published, as Korean readers read it: 2026-10-01 12:00 KST."""
    return f"{korean_time(alert.published_at)} KST"


def _group_subject(alerts: Sequence[Alert], language: Language) -> str:
    names = ", ".join(dict.fromkeys(who(alert, language=language) for alert in alerts))
    return shortened(f"알림 {len(alerts)}건: {names}" if language == "ko" else f"{len(alerts)} alerts: {names}", 100)


def _rest(count: int, language: Language) -> list[str]:
    if not count:
        return []
    told = f"… 외 {count}건" if language == "ko" else f"… and {count} more"
    return [f"{told} (alliance-watch alerts list)"]


def _quoted(alert: Alert, form: Form, longest: int) -> str:
    """The sentence with the name emphasised, unless it is the headline again."""
    words = shortened(one_line(alert.evidence), longest)
    if not words or words == one_line(alert.title):
        return ""
    before, name, after = words.partition(alert.surface) if alert.surface else (words, "", "")
    joined = before[-1:].isalnum() or after[:1].isalnum()
    return f"“{neutral_part(before, form)}{_emphasised(name, form, joined=joined)}{neutral_part(after, form)}”"


def _emphasised(name: str, form: Form, *, joined: bool) -> str:
    """The name in bold; in plain text between lenticular brackets, as Korean notices do.

    Between brackets in markdown too where a letter follows: Slack leaves *샘 올트먼*이 as it stands.
    """
    told = neutral_part(name, form)
    return f"【{told}】" if told and (form == "text" or (form == "markdown" and joined)) else _strong(told, form)


def _source(alert: Alert, language: Language) -> str:
    origin = _ORIGINS[alert.origin][language == "en"]
    count = alert.source_count
    sources = "" if count < 2 else f"독립 출처 {count}곳" if language == "ko" else f"{count} independent sources"
    publisher = shortened(one_line(alert.publisher), LONGEST_NAME)
    return " · ".join(part for part in (publisher, kst(alert), origin, sources) if part)


def _strong(text: str, form: Form) -> str:
    if not text:
        return ""
    return {"html": f"<b>{text}</b>", "markdown": f"**{text}**", "text": text}[form]


def link(url: str, form: Form) -> str:
    """The address, in markdown behind the name of its host: Teams makes no link of a bare one."""
    if form == "markdown":
        return f"[{neutral(urlsplit(url).hostname or '', 'text')}]({url})"
    return f'<a href="{neutral_attribute(url)}">{neutral_attribute(url)}</a>' if form == "html" else url


def neutral_attribute(url: str) -> str:
    """A safe URL inside an HTML attribute: only the ampersand is left to escape."""
    return url.replace("&", "&amp;")


def _squeezed(alert: Alert, form: Form, language: Language, longest: int, *, titled: bool) -> str:
    """One alert in a body that is too short for it: a shorter sentence, then none, then the first line alone."""
    for evidence in (120, 0):
        body = block(alert, form, language=language, evidence=evidence, titled=titled)
        if len(body) <= longest:
            return body
    return shortened(neutral(subject(alert, language=language), form), longest)
