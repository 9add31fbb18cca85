"""Posts that a board has voted for and a general meeting has still to give: `안건은 내달 주주총회에 부쳐진다`."""

import re
from collections.abc import Sequence

from extractors.events.dates import When
from extractors.events.drafts import Draft
from extractors.events.sentence import Sentence

MEETING = re.compile(
    r"(?:주주\s?총회|주총)(?:에서|를|을|의|에|다|이다)?(?:\s[^.“”]{0,30}?(?:표결|확정|의결|승인|상정|부[쳐치]|거쳐|거치|통과|선임)|[.\s])"
)
FOR_BOARD = re.compile(r"안건|이사회|재선임|연임|사내이사|사외이사|이사로|후보")
SOON = 3  # paragraphs behind the board's vote


def note_vote(sentence: Sentence, told: Sequence[Draft], dates: Sequence[When], today: str) -> None:
    """Make the posts that a board has voted for plans, of the day of the general meeting to come."""
    if sentence.headline or not MEETING.search(sentence.text):
        return
    ahead = [w.iso for w in dates if "Q" not in w.iso and len(w.iso) > len("2025") and w.iso > today[: len(w.iso)]]
    if not today or len(ahead) != 1:
        return
    for event in told:
        voted = event.modality == "confirmed" and FOR_BOARD.search(event.words)
        meant = event.modality == "planned" and not event.dated
        near = sentence.paragraph - event.paragraph <= SOON and not event.old
        if event.type == "appointment" and near and (voted or meant):
            event.modality, event.date, event.dated, event.tentative = "planned", ahead[0], True, False
