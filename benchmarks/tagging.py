"""How fast the tagger is, and against what: `python -m benchmarks.tagging [--articles 300]`.

One stream, in which one article in five is relevant (it names somebody of the gazetteer and tells an event), is read
three ways in one run on one core: naive substring search over all aliases, our tagger, and Kiwi over every article
with the same search on top (what one would build first). Figures are ratios to that one. A last figure is the
memory of two tagging processes.
"""

import argparse
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, datetime
from functools import partial
from multiprocessing import get_context
from pathlib import Path

from kiwipiepy import Kiwi

from benchmarks.evaluate import gold_articles
from extractors.records import Document
from extractors.tag import load_tagger, tag

RELEVANT_SHARE = 5
SLICE = 25                  # documents
# Sentences of the kind that fills a paper's other pages: sport, weather, culture, local news.
OTHER_PAGES = (
    "주말 내내 전국이 대체로 맑은 가운데 아침 기온은 평년보다 조금 낮겠다고 기상 당국이 내다봤다.",
    "홈팀은 후반 들어 측면 돌파로 동점 골을 넣었지만 추가 시간에 결승 골을 내주며 고개를 숙였다.",
    "군청은 다음 달부터 마을 도서관의 문을 두 시간 늦게 닫고 어린이 열람실을 새로 꾸미기로 했다.",
    "올해 사과 수확량은 지난해보다 늘었으나 크기가 작아 도매가격이 떨어졌다고 농민들은 말했다.",
    "시립미술관은 가을 전시에서 조각과 사진을 한자리에 모아 도시의 기억을 되짚는다.",
    "소방대원들은 밤새 불길을 잡았고 다친 사람은 없는 것으로 파악됐다.",
)


def stream(count: int) -> list[Document]:
    """So many documents, every fifth one of the gold set, the others of a like length about something else."""
    gold = gold_articles()
    documents = []
    for n in range(count):
        source = gold[n // RELEVANT_SHARE % len(gold)]
        moment = datetime(2026, 11, 26, tzinfo=UTC)
        if n % RELEVANT_SHARE == 0:
            documents.append(Document(f"g{n}", source["title"], source["text"], moment))
        else:
            documents.append(Document(f"o{n}", OTHER_PAGES[n % 6][:24], _other(n, len(source["text"])), moment))
    return documents


def _other(n: int, length: int) -> str:
    sentences = [OTHER_PAGES[(n + k) % len(OTHER_PAGES)] for k in range(length // 40 + 1)]
    return " ".join(sentences)[:length]


def timed(work: Callable[[Document], object], documents: Sequence[Document]) -> float:
    """CPU seconds for all documents."""
    started = time.process_time()
    for document in documents:
        work(document)
    return time.process_time() - started


def by_substring(document: Document, *, names: Sequence[str]) -> int:
    """Naive: count every alias wherever its letters stand."""
    text = f"{document.title}\n{document.text}"
    return sum(text.count(name) for name in names)


def by_kiwi(document: Document, *, kiwi: Kiwi, names: Sequence[str]) -> int:
    """What one would build first: analyse everything as Kiwi comes, then search."""
    return len(kiwi.tokenize(document.text)) + by_substring(document, names=names)


def _tag_share(documents: Sequence[Document]) -> int:
    """In a process of its own: tag, and say the peak memory in kilobytes."""
    tagger = load_tagger()
    for document in documents:
        tag(document, tagger)
    # Not ru_maxrss: a child's begins with its parent's.
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.split("VmHWM:")[1].split()[0])


def memory_of_two(documents: Sequence[Document]) -> int:
    """Peak megabytes of two tagging processes together."""
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        peaks = pool.map(_tag_share, [documents[::2], documents[1::2]])
        return sum(peaks) // 1024


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=300)
    documents = stream(parser.parse_args().articles)
    tagger = load_tagger()
    names = [alias.surface for entity in tagger.lexicon.entities.values() for alias in entity.aliases]
    kiwi = Kiwi(num_workers=1)
    tag(documents[0], tagger)               # both analysers are loaded: starting is measured elsewhere
    kiwi.tokenize(documents[0].text)
    ways: dict[str, Callable[[Document], object]] = {
        "Kiwi on everything + substring": partial(by_kiwi, kiwi=kiwi, names=names),
        "alliance-watch tag": partial(tag, tagger=tagger),
        "substring alone (no tagging)": partial(by_substring, names=names),
    }
    seconds: dict[str, float] = defaultdict(float)
    for at in range(0, len(documents), SLICE):      # in turns: what else the machine does meets them all
        for name, work in ways.items():
            seconds[name] += timed(work, documents[at : at + SLICE])
    slowest = seconds["Kiwi on everything + substring"]
    print(f"{len(documents)} articles, one in {RELEVANT_SHARE} relevant, one core, {len(names)} aliases")
    for name, took in seconds.items():
        print(f"  {name:32} {len(documents) / took:8.0f} articles/s   {slowest / took:6.1f} x")
    print(f"  two tagging processes: {memory_of_two(documents)} MB together")


if __name__ == "__main__":
    main()
