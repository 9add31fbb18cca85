"""Posts that a board has voted for and a general meeting has still to give: `안건은 내달 주주총회에 부쳐진다`."""

import re
from collections.abc import Sequence

from extractors.events.drafts import Draft
from extractors.events.narrative import of_another
from extractors.events.sentence import Sentence
from extractors.events.when import When

MEETING = re.compile(r"주주\s?총회|주총")
VOTES = re.compile(r"안건|선임|연임|표결|의결|승인|관문|임기")
FOR_BOARD = re.compile(r"안건|재선임|연임|사내이사|사외이사|이사로|후보")
SOON = 3  # paragraphs behind the board's vote


def note_vote(sentence: Sentence, told: Sequence[Draft], dates: Sequence[When], today: str) -> None:
    """Make the posts that a board has voted for plans, of the day of its general meeting to come."""
    if sentence.headline or not (today and MEETING.search(sentence.text) and VOTES.search(sentence.text)):
        return
    ahead = [w.iso for w in dates if "Q" not in w.iso and len(w.iso) > len("2025") and w.iso > today[: len(w.iso)]]
    near = [e for e in told if e.type == "appointment" and sentence.paragraph - e.paragraph <= SOON
            and not (e.old or of_another(sentence, e.roles))]  # fmt: skip
    voted = [e for e in near if e.modality == "confirmed" and FOR_BOARD.search(e.words)]
    theirs = {one for event in voted for one in event.roles}
    meant = [e for e in near if e.modality == "planned" and not e.dated and e.roles.keys() <= theirs]
    for event in [*voted, *meant] if len(ahead) == 1 else ():
        event.modality, event.date, event.dated, event.tentative = "planned", ahead[0], True, False
