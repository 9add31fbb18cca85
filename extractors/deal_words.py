"""The history of a deal in sentences: who told what of it, and how far that brought it."""

from collections.abc import Mapping

from extractors.records import Amount, DealChangeKind, DealState
from extractors.words import amount_words

STATES: Mapping[DealState, str] = {
    "rumoured": "it is rumoured", "in_talks": "they are in talks", "planned": "it is planned", "signed": "it is signed",
    "carried_out": "it is carried out", "ended": "it is over", "denied": "it is denied",
}  # fmt: skip


def sentence(
    kind: DealChangeKind, state: DealState, publisher: str, reason: str, *, amount: Amount | None = None, day: str = ""
) -> str:
    """What one report says of the deal: "한빛전자신문 tells it first: it is planned, for 5000억 달러, 2026-Q4."

    `day` is what the text says of when, as exact as it says; the reason is that of the ledger.
    """
    told = {
        "opened": f"tells it first: {STATES[state]}{_details(amount, day)}",
        "advanced": f"says that {STATES[state]} now{_details(amount, day)} ({reason})",
        "repeated": reason or f"says again that {STATES[state]}",
        "amended": f"tells another sum{_details(amount, day)} ({reason})",
        "contradicted": f"contradicts it{_details(amount, day)} ({reason})",
    }[kind]
    return f"{publisher or 'Somebody'} {told}."


def _details(amount: Amount | None, day: str) -> str:
    return (f", for {amount_words(amount, 'ko')}" if amount else "") + (f", {day}" if day else "")
