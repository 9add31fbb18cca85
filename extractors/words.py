"""The words of messages, Korean first: kinds of events, modality, amounts."""

from collections.abc import Mapping
from typing import Literal

from extractors.records import Amount, DealState, EventType, HealthState, Modality

Language = Literal["ko", "en"]

EVENT_WORDS: Mapping[EventType, tuple[str, str]] = {
    "meeting": ("회동", "meeting"),
    "partnership": ("제휴", "partnership"),
    "joint_venture": ("합작", "joint venture"),
    "investment": ("투자", "investment"),
    "acquisition": ("인수", "acquisition"),
    "supply": ("공급", "supply"),
    "joint_development": ("공동 개발", "joint development"),
    "infrastructure": ("인프라 구축", "infrastructure"),
    "participation": ("참여", "participation"),
    "launch": ("출시", "launch"),
    "rivalry": ("경쟁", "rivalry"),
    "restriction": ("규제", "restriction"),
    "litigation": ("소송", "litigation"),
    "appointment": ("인사", "appointment"),
    "termination": ("결렬", "termination"),
}
MODALITY_WORDS: Mapping[Modality, tuple[str, str]] = {
    "confirmed": ("발표", "confirmed"),
    "reported": ("보도", "reported"),
    "planned": ("예정", "planned"),
    "speculated": ("전망", "speculated"),
    "denied": ("부인", "denied"),
}
DEAL_WORDS: Mapping[str | DealState, tuple[str, str]] = {
    "rumoured": ("소문", "rumoured"),
    "in_talks": ("협의 중", "in talks"),
    "planned": ("예정", "planned"),
    "signed": ("체결", "signed"),
    "carried_out": ("이행", "carried out"),
    "ended": ("종료", "ended"),
    "denied": ("부인", "denied"),
}
HEALTH_WORDS: Mapping[str | HealthState, tuple[str, str]] = {
    "good": ("정상으로 돌아옴", "works again"),
    "failing": ("응답 이상", "does not answer well"),
    "silent": ("새 기사 없음", "brings nothing new"),
    "shrinking": ("항목이 줄어듦", "brings fewer entries"),
    "changed": ("형식이 바뀜", "changed its form"),
}
_CURRENCIES = {"KRW": "원", "USD": "달러", "JPY": "엔", "EUR": "유로", "CNY": "위안", "GBP": "파운드"}
_UNITS = ((10**12, "조"), (10**8, "억"), (10**4, "만"))


def event_word(event_type: EventType, language: Language) -> str:
    """회동, 제휴, 투자 ..."""
    return EVENT_WORDS[event_type][language == "en"]


def modality_word(modality: Modality, language: Language) -> str:
    """발표, 보도, 예정, 전망, 부인."""
    return MODALITY_WORDS[modality][language == "en"]


_ENGLISH_UNITS = ((10**12, " trillion"), (10**9, " billion"), (10**6, " million"))


def amount_words(amount: Amount, language: Language) -> str:
    """As newspapers write it: 5000억 달러, 1조2000억 원; USD 500 billion, KRW 1.2 trillion."""
    if language == "en":
        size, unit = next(((size, unit) for size, unit in _ENGLISH_UNITS if amount.value >= size), (1, ""))
        return f"{amount.currency} {f'{amount.value / size:,.4f}'.rstrip('0').rstrip('.')}{unit}"
    rest, written = round(amount.value), ""
    for size, unit in _UNITS:
        if rest >= size:
            written += f"{rest // size}{unit}"
            rest %= size
    if rest or not written:
        written += str(rest)
    return f"{written} {_CURRENCIES.get(amount.currency, amount.currency)}"
