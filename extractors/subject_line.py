"""What an alert is about, in one line, and what is new about it: in Korean and in English."""

from collections.abc import Mapping

from extractors.agreement import with_particle
from extractors.neutral import one_line, shortened
from extractors.notices import NAMES
from extractors.records import Alert
from extractors.words import DEAL_WORDS, HEALTH_WORDS, Language, event_word, modality_word

LONGEST_NAME = 60        # characters of a name; a watch's own word comes from the web
_LABELS = {"first": ("", ""), "follow_up": ("[추가] ", "[Update] "), "correction": ("[정정] ", "[Correction] ")}
# What follow-ups and corrections say (extractors.followups, extractors.denials).
_NEWS: Mapping[str, tuple[str, str]] = {
    "an event is now known": ("구체적인 내용이 나왔습니다.", "Details are known now."),
    "the amount is now known": ("금액이 나왔습니다.", "The amount is known now."),
    "another amount is named": ("금액이 앞선 보도와 다릅니다.", "The amount differs from the one told before."),
    "a second, independent publisher reports it": (
        "다른 매체도 독자적으로 보도했습니다.", "A second publisher reports it independently."),
    "the article no longer says so": (
        "기사에서 해당 내용이 빠졌습니다. 아래는 앞서 알려 드린 문장입니다.",
        "The article no longer says so. Below is the sentence that you were sent."),
    "the article's page is gone": (
        "기사 페이지가 없어졌습니다. 아래는 앞서 알려 드린 문장입니다.",
        "The article's page is gone. Below is the sentence that you were sent."),
    "the article now names another amount": ("기사의 금액이 바뀌었습니다.", "The article now names another amount."),
    "now denied": ("앞서 알려 드린 내용을 당사자가 부인했습니다.", "What you were told is now denied by a party."),
}  # fmt: skip


def subject(alert: Alert, *, language: Language = "ko") -> str:
    """Who and what: `[추가] 샘 올트먼 회동(발표)`, `Sam Altman: meeting (confirmed)`; of a mention the name alone."""
    english = language == "en"
    name, what = who(alert, language=language), _what(alert, language)
    told = (f"{name}: {what}" if english else f"{name} {what}") if what else name
    return _LABELS[alert.kind][english] + told


def who(alert: Alert, *, language: Language = "ko") -> str:
    """The name, or the names of a pair; 피드 상태 and the like for what is told about ourselves."""
    english = language == "en"
    if alert.entity_id in NAMES:
        return NAMES[alert.entity_id][english]
    name = shortened(one_line(alert.entity_name), LONGEST_NAME)
    others = shortened(alert.others, LONGEST_NAME) if alert.signal == "pair" and alert.others else ""
    if not others:
        return name
    return f"{name} and {others}" if english else f"{name}·{others.replace(', ', '·')}"


def headline(alert: Alert, *, language: Language = "ko") -> str:
    """The article's title as it stands; that of a feed's state in the reader's language."""
    if alert.signal == "feed" and alert.state:
        return f"{alert.title.rpartition(': ')[0]}: {HEALTH_WORDS[alert.state][language == 'en']}"
    return alert.title


def news(alert: Alert, *, language: Language = "ko") -> str:
    """What is new about the story, or what the signal is, as a sentence; empty where subject and title say it all."""
    english = language == "en"
    if alert.kind == "first":
        return _signal(alert, language)
    if alert.reason in _NEWS:
        return _NEWS[alert.reason][english]
    if alert.reason.startswith("still in the news"):
        return "Further articles keep coming." if english else "관련 기사가 계속 나오고 있습니다."
    if alert.modality and alert.kind == "follow_up":
        word = modality_word(alert.modality, language)
        return f"Now {word}." if english else f"이제 {word} 단계입니다."
    return ""


def _what(alert: Alert, language: Language) -> str:
    english = language == "en"
    if alert.signal == "burst":
        return "many more mentions than usual" if english else "언급 급증"
    if alert.event_type is None:
        return ""
    event = event_word(alert.event_type, language)
    if alert.signal == "pair":
        event = f"first {event}" if english else f"첫 {event}"
    stage = _stage(alert, language)
    return f"{event}{f' ({stage})' if english else f'({stage})'}" if stage else event


def _stage(alert: Alert, language: Language) -> str:
    """How far it is: the deal's state where the alert is about that, else the modality; a denial is a denial."""
    if alert.signal == "deal" and alert.state and alert.modality != "denied":
        return DEAL_WORDS[alert.state][language == "en"]
    return modality_word(alert.modality, language) if alert.modality else ""


def _signal(alert: Alert, language: Language) -> str:
    english = language == "en"
    if alert.signal == "deal" and alert.state:
        state = DEAL_WORDS[alert.state][english]
        return f"The deal is now: {state}." if english else f"거래가 새 단계에 들어섰습니다: {state}."
    name = shortened(one_line(alert.entity_name), LONGEST_NAME)
    if alert.signal == "burst" and alert.day_count is not None:
        usual = f"{alert.usual_count or 0:g}"
        if english:
            return f"{name} is named in {alert.day_count} articles of the day; in the week before in {usual} a day."
        who = with_particle(name, "이/가")
        return f"{who} 하루 기사 {alert.day_count}건에 나왔습니다. 앞선 7일은 하루 평균 {usual}건이었습니다."
    if alert.signal == "pair" and alert.others:
        if english:
            return f"{name} and {alert.others} were never seen in one event before."
        first, last = with_particle(name, "과/와"), with_particle(alert.others, "이/가")
        return f"{first} {last} 한 사건에 함께 나온 것은 처음입니다."
    return ""
