"""Main subject or passing mention, measured on the gold set."""

import importlib.util
from pathlib import Path
from types import ModuleType

from extractors.records import Mention
from extractors.salience import salience

GOLD = Path(__file__).parent / "gold"


def mention(entity_id: str, field: str, start: int) -> Mention:
    return Mention(entity_id, "title" if field == "title" else "text", start, start + 3, "올트먼", "alias")


def test_title_lead_and_number_make_a_main_subject() -> None:
    assert salience([mention("a", "title", 5)], "a").main
    assert salience([mention("a", "text", 10), mention("a", "text", 900)], "a").main
    assert salience([mention("a", "text", 900 + i * 10) for i in range(4)], "a").main


def test_once_in_the_lead_or_thrice_below_is_passing() -> None:
    assert not salience([mention("a", "text", 10)], "a").main
    assert not salience([mention("a", "text", 900 + i * 10) for i in range(3)], "a").main
    assert salience([mention("b", "title", 0)], "a").reason == "not named, neither in the title nor at the top"


def compiler() -> ModuleType:
    spec = importlib.util.spec_from_file_location("gold_compile", GOLD / "compile.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_measure_on_the_gold_set_holds() -> None:
    gold_module = compiler()
    ids = gold_module.known_ids()
    right = told = wanted = 0
    for path in sorted((GOLD / "dev").glob("*.yaml")):
        gold = gold_module.compile_one(path, ids)["gold"]
        mentions = [
            Mention(one["entity"], one["field"], one["start"], one["end"], one["surface"], "gold")
            for one in gold["mentions"]
            if not one["entity"].startswith("person:")
        ]
        main = {who for event in gold["events"] if not event["optional"] for who in event["participants"]}
        main |= {one.entity_id for one in mentions if one.field == "title"}
        present = {one.entity_id for one in mentions}
        found = {entity_id for entity_id in present if salience(mentions, entity_id).main}
        right, told, wanted = right + len(found & main), told + len(found), wanted + len(main & present)
    assert right / told >= 0.86
    assert right / wanted >= 0.75
