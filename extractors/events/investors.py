"""Who paid into a round, told one sentence later: `620억원을 유치했다. 산업은행이 주도하고 아마존과 AMD가 참여했다.`"""

import re
from collections.abc import Sequence

from extractors.events.drafts import Draft
from extractors.events.sentence import Sentence
from extractors.records import Span

PAYS = re.compile(
    r"(?:참여|동참|가세|합류)(?:했|한다|하기로|하고|할\s)|이름을\s올[렸린]|(?:을|를)\s(?:[가-힣]{1,2}\s)?(?:주도|리드)(?:했|하고|하며)|"
    r"나머지를\s채[우웠운]|투자자로\s나[섰선서]"
)
NEXT = 4  # characters from one sentence to the next


def note_investors(sentence: Sentence, told: Sequence[Draft], raised: Draft | None) -> bool:
    """Add those who join in to the money raised in the sentence before; whether that is all that this one tells."""
    paid = all(d.type == "investment" and "investee" not in d.roles.values() for d in told)
    if raised is None or sentence.headline or not paid or not PAYS.search(sentence.text):
        return False
    if "investee" not in raised.roles.values() or sentence.start - raised.evidence[-1].end > NEXT:
        return False
    firms = {p.entity_id for p in sentence.phrases if p.kind == "org" and p.case in ("subject", "topic")}
    new = firms - raised.roles.keys()
    if new and not raised.headline:
        raised.roles.update(dict.fromkeys((p.entity_id for p in sentence.phrases if p.entity_id in new), "investor"))
        raised.evidence.append(Span(sentence.field, sentence.start, sentence.end))
    return bool(new)
