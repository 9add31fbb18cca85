"""Score the tagger on the gold set and hold its floors: `make eval`.

    python -m benchmarks.evaluate [--errors] [--gold-mentions] [--pin [--allow-regression]]

Prints the scorer's table, how many events of each confidence are right, and with --errors every error by kind. Exits 1
when a number falls below its floor in floors.json, or when the gold set is not the one the floors were pinned on.
--gold-mentions feeds the annotated mentions to the event rules, to tell their errors from those of names.
"""

import argparse
import importlib.util
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime
from hashlib import blake2b
from pathlib import Path
from types import ModuleType
from typing import Any

from extractors.as_written import as_written
from extractors.events.find import find_events
from extractors.records import Document, Event, Mention
from extractors.tag import Tagger, load_tagger, tag

ROOT = Path(__file__).resolve().parent.parent
GOLD = ROOT / "tests" / "gold"
FLOORS = Path(__file__).resolve().parent / "floors.json"
# A floor is pinned this far below the number of the day, so that rounding alone never breaks the build.
HAIR = 0.002
KINDS = ("people", "orgs", "topics", "open people")

Json = dict[str, Any]


def _module(name: str) -> ModuleType:
    """A script of the gold folder as a module; it is not a package."""
    spec = importlib.util.spec_from_file_location(f"gold_{name}", GOLD / f"{name}.py")
    if spec is None or spec.loader is None:
        raise ImportError(f"{GOLD / name}.py cannot be loaded")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def gold_articles() -> list[Json]:
    """The annotated articles of tests/gold/dev, compiled, in order of their names."""
    compiler = _module("compile")
    ids = compiler.known_ids()
    return [compiler.compile_one(path, ids) for path in sorted((GOLD / "dev").glob("*.yaml"))]


def gold_digest() -> str:
    """A digest of all gold files: a silent edit of the annotations shows as a changed digest."""
    digest = blake2b(digest_size=8)
    for path in [GOLD / "entities.yaml", GOLD / "score.py", *sorted((GOLD / "dev").glob("*.yaml"))]:
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


def predict(article: Json, tagger: Tagger, *, gold_mentions: bool = False) -> Json:
    """The prediction line for one gold article."""
    doc = Document(article["id"], article["title"], article["text"], datetime.fromisoformat(article["published_at"]))
    if gold_mentions:
        mentions = tuple(Mention(m["entity"], m["field"], m["start"], m["end"], m["surface"], "gold")
                         for m in article["gold"]["mentions"])  # fmt: skip
        events = find_events(doc, mentions, tagger.lexicon, tagger.morphology).events
    else:
        extraction = as_written(tag(doc, tagger))
        mentions, events = extraction.mentions, extraction.events
    found = [
        {"entity": m.entity_id, "field": m.field, "start": m.start, "end": m.end, "surface": m.surface}
        for m in mentions
    ]
    return {"id": article["id"], "mentions": found, "events": [_event(e) for e in events]}


def _event(event: Event) -> Json:
    amount = {"value": event.amount.value, "currency": event.amount.currency} if event.amount else None
    evidence = [{"field": s.field, "start": s.start, "end": s.end} for s in event.evidence]
    return {"type": event.type, "participants": list(event.participants), "date": event.date, "amount": amount,
            "modality": event.modality, "evidence": evidence, "confidence": event.confidence,
            "rule": event.rule}  # fmt: skip


def numbers(report: Json) -> dict[str, float]:
    """The figures that have floors, by name."""
    found = {f"present {k}": report["present in article"][k]["f1"] for k in KINDS if k in report["present in article"]}
    found |= {f"mentions {k}": v["f1"] for k, v in report["mentions"].items()}
    found |= {"event types": report["event types in article"]["f1"], "events": report["events"]["f1"]}
    found |= {f"event {k}": v["accuracy"] for k, v in report["attributes of matched events"].items()}
    return found


PROMISE = "confidence             says what was right of real articles; the gold that rules follow is above"


def calibration(golds: Sequence[Json], guesses: dict[str, Json]) -> list[tuple[str, int, float]]:
    """Per band of confidence: how many events, and the share of them that the gold set has (optional ones too)."""
    scorer = _module("score")
    bands: defaultdict[str, list[bool]] = defaultdict(list)
    for gold in golds:
        free = list(gold["gold"]["events"])
        for guess in sorted(guesses[gold["id"]]["events"], key=lambda e: -e["confidence"]):
            match = max(free, key=lambda g: scorer.same_event(g, guess), default=None)
            right = match is not None and scorer.same_event(match, guess) > 0
            if right and match is not None:
                free.remove(match)
            low = min(int(guess["confidence"] * 10), 9) / 10
            bands[f"{low:.1f}-{low + 0.1:.1f}"].append(right)
    return [(band, len(hits), sum(hits) / len(hits)) for band, hits in sorted(bands.items())]


def fallen(found: dict[str, float], floors: dict[str, float]) -> list[str]:
    """One sentence for each figure below its floor or gone."""
    return [f"{name}: {found.get(name, 0.0):.4f} is below its floor {floor:.4f}"
            for name, floor in sorted(floors.items()) if found.get(name, 0.0) < floor]  # fmt: skip


def pinned(found: dict[str, float], floors: dict[str, float], *, allow_regression: bool) -> dict[str, float]:
    """New floors, a hair below the figures; none lower than before unless that is allowed."""
    fresh = {name: round(max(0.0, value - HAIR), 4) for name, value in found.items()}
    return fresh if allow_regression else {name: max(value, floors.get(name, 0.0)) for name, value in fresh.items()}


def _print_table(report: Json) -> None:
    print(f"{report['articles']} articles")
    for layer in ("present in article", "mentions", "events by type"):
        for name, v in report[layer].items():
            print(_line(layer, name, v))
    for layer in ("event types in article", "events"):
        print(_line(layer, "", report[layer]))
    for name, v in report["attributes of matched events"].items():
        print(f"{'attribute':22} {name:18} {v['accuracy']:.3f} of {v['n']}")


def _line(layer: str, name: str, v: Json) -> str:
    counts = f"(tp {v['tp']}, fp {v['fp']}, fn {v['fn']})"
    return f"{layer:22} {name:18} P {v['p']:.3f}  R {v['r']:.3f}  F1 {v['f1']:.3f}  {counts}"


def _print_errors(errors: Iterable[tuple[str, str, str, str]]) -> None:
    errors = list(errors)
    for kind, count in Counter((layer, what) for _, layer, what, _ in errors).most_common():
        print(f"\n{kind[0]} {kind[1]}: {count}")
        for article, layer, what, detail in errors:
            if (layer, what) == kind:
                print(f"  {article}  {detail}")


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the tables; 0 when every floor holds, 1 when one fell or the gold set changed."""
    parser = argparse.ArgumentParser(prog="benchmarks.evaluate", description="score the tagger on the gold set")
    parser.add_argument("--errors", action="store_true", help="list every error, by kind")
    parser.add_argument(
        "--gold-mentions", action="store_true", help="events on annotated mentions; floors are not compared"
    )
    parser.add_argument("--pin", action="store_true", help="raise the floors to today's numbers")
    parser.add_argument("--allow-regression", action="store_true", help="with --pin: lower them too")
    options = parser.parse_args(arguments)
    golds, tagger = gold_articles(), load_tagger()
    guesses = {g["id"]: predict(g, tagger, gold_mentions=options.gold_mentions) for g in golds}
    report, errors = _module("score").score(golds, guesses)
    _print_table(report)
    for band, count, right in calibration(golds, guesses):
        print(f"{'confidence':22} {band:18} right {right:.2f} of {count}")
    print(PROMISE)
    if options.errors:
        _print_errors(errors)
    return 0 if options.gold_mentions else _hold(numbers(report), options)


def _hold(found: dict[str, float], options: argparse.Namespace) -> int:
    held: Json = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {"gold": "", "floors": {}}
    if options.pin:
        floors = pinned(found, held["floors"], allow_regression=options.allow_regression)
        FLOORS.write_text(json.dumps({"gold": gold_digest(), "floors": floors}, indent=2) + "\n", encoding="utf-8")
        print(f"\nfloors pinned in {FLOORS.name}")
        return 0
    problems = fallen(found, held["floors"])
    if held["gold"] != gold_digest():
        problems.append("tests/gold is not what the floors were pinned on: look at the change, then run with --pin")
    for problem in problems:
        print(f"\nFLOOR  {problem}", file=sys.stderr)
    print("\nevery floor holds" if not problems else "")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
