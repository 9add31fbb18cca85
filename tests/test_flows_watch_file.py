"""watchlist.yaml: names resolved, and every mistake told with its line and remedy."""

from pathlib import Path

import pytest

from extractors.lookup import lookup, suggestions
from extractors.names.gazetteer import Lexicon, load_lexicon
from extractors.records import ChannelSpec
from flows.watch_file import load_watchlist
from flows.yaml_file import ConfigError


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load_lexicon()


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "watchlist.yaml"
    path.write_text(text, "utf-8")
    return path


FULL = """
watches:
  - id: everything
    people: [샘 올트먼, lee-jae-yong, Jensen Huang, 'person:홍길동']
    orgs: 오픈AI
    topics: [HBM]
    event_types: [meeting, supply]
    min_modality: reported
    all_of: [오픈AI]
    any_of: [카카오, 손정의]
    outlets: [가람일보]
    channels: [console, hook]
    digest: true
    quiet_hours: "22:00-07:00"
channels:
  - {id: hook, url: 'json://${HOST}/x'}
"""


def test_every_key_is_read(tmp_path: Path, lexicon: Lexicon) -> None:
    found = load_watchlist(written(tmp_path, FULL), lexicon)
    (watch,) = found.watches
    assert watch.people == ("sam-altman", "lee-jae-yong", "jensen-huang", "person:홍길동")
    assert (watch.orgs, watch.topics, watch.all_of) == (("openai",), ("hbm",), ("openai",))
    assert watch.any_of == ("kakao", "masayoshi-son")
    assert (watch.min_modality, watch.outlets, watch.digest) == ("reported", ("가람일보",), True)
    assert watch.quiet_hours == ("22:00", "07:00")
    assert found.channels[-1] == ChannelSpec("hook", "json://${HOST}/x")
    assert [channel.channel_id for channel in found.channels] == ["console", "file", "feed", "hook"]


@pytest.mark.parametrize("hours", ['"22:00-7:00"', "[22:00, 07:00]", '["22:00", "07:00"]'])
def test_quiet_hours_as_people_write_them(tmp_path: Path, lexicon: Lexicon, hours: str) -> None:
    path = written(tmp_path, f"watches: [{{id: a, people: [이재용], channels: [file], quiet_hours: {hours}}}]")
    assert load_watchlist(path, lexicon).watches[0].quiet_hours == ("22:00", "07:00")


def test_the_shipped_watchlist_is_right(lexicon: Lexicon) -> None:
    found = load_watchlist(Path(__file__).parents[1] / "watchlist.yaml", lexicon)
    executives = next(watch for watch in found.watches if watch.watch_id == "executives")
    assert {"sam-altman", "lee-jae-yong", "chey-tae-won", "chung-shin-a", "masayoshi-son"} <= set(executives.people)


def test_an_empty_file_watches_nothing(tmp_path: Path, lexicon: Lexicon) -> None:
    assert load_watchlist(written(tmp_path, "# nothing yet\n"), lexicon).watches == ()


GOOD = "watches:\n  - id: a\n    people: [이재용]\n    channels: [console]\n"
MISTAKES = {
    "unknown key": (GOOD + "    peoples: [최태원]\n", 5, "did you mean"),
    "unknown top key": (GOOD + "chanels: []\n", 5, "did you mean 'channels'"),
    "misspelt name": (GOOD.replace("이재용", "젠슨 횡"), 3, "did you mean 젠슨 황"),
    "unknown name": (GOOD.replace("이재용", "꾸꾸까까"), 3, "person:이름"),
    "an organisation among people": (GOOD.replace("이재용", "오픈AI"), 3, "move it to orgs"),
    "unknown channel": (GOOD.replace("console", "consol"), 4, "did you mean 'console'"),
    "unknown event type": (GOOD + "    event_types: [aquisition]\n", 5, "did you mean 'acquisition'"),
    "unknown modality": (GOOD + "    min_modality: certain\n", 5, "confirmed"),
    "watch twice": (GOOD + GOOD.removeprefix("watches:\n"), 5, "first on line 2"),
    "no channels": ("watches:\n  - id: a\n    people: [이재용]\n", 2, "add a line `channels"),
    "a signal is off": ("watches:\n  - id: a\n    channels: [file]\n    bursts: false\n", 2, "give one of people"),
    "told to nobody": ("watches:\n  - id: a\n    channels: []\n    people: [샘 올트먼]\n", 3, "remove the key"),
    "no outlets": ("watches:\n  - id: a\n    channels: [file]\n    words: 가\n    outlets: []\n", 5, "remove the"),
    "nobody": ("watches:\n  - id: a\n    channels: [file]\n    people: []\n    topics: [HBM]\n", 4, "remove the key"),
    "watches nothing": ("watches:\n  - id: a\n    channels: [file]\n", 2, "give one of people"),
    "id with a space": (GOOD.replace("id: a", "id: a b"), 2, "use lower-case letters"),
    "digest is no flag": (GOOD + "    digest: often\n", 5, "true or false"),
    "quiet hours without end": (GOOD + '    quiet_hours: "22:00"\n', 5, 'write "22:00-07:00"'),
    "quiet hours out of the clock": (GOOD + '    quiet_hours: "22:00-25:00"\n', 5, 'write "22:00-07:00"'),
    "quiet all day": (GOOD + '    quiet_hours: "07:00-07:00"\n', 5, "same time"),
    "channel without scheme": (GOOD + "channels:\n  - {id: x, url: s3cret}\n", 6, "scheme://"),
    "channel twice": (GOOD + "channels:\n  - {id: x, url: 'a:b'}\n  - {id: x, url: 'a:b'}\n", 7, "first on line 6"),
    "built-in channel": (GOOD + "channels:\n  - {id: file, url: 'a:b'}\n", 6, "choose another id"),
}


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_told_with_line_and_remedy(tmp_path: Path, lexicon: Lexicon, name: str) -> None:
    text, line, remedy = MISTAKES[name]
    with pytest.raises(ConfigError) as error:
        load_watchlist(written(tmp_path, text), lexicon)
    assert f"watchlist.yaml:{line}:" in str(error.value)
    assert remedy in str(error.value)
    assert "s3cret" not in str(error.value)


def test_names_are_found_with_and_without_spaces(lexicon: Lexicon) -> None:
    assert lookup("젠슨황", lexicon.entities) == lookup("젠슨 황", lexicon.entities) == ("jensen-huang",)
    assert lookup("OPENAI", lexicon.entities) == ("openai",)


def test_one_vowel_off_is_near(lexicon: Lexicon) -> None:
    assert suggestions("최태완", lexicon.entities)[0] == "최태원"
    assert "올트먼" in " ".join(suggestions("올트만", lexicon.entities))


def test_the_finer_conditions_are_read(tmp_path: Path, lexicon: Lexicon) -> None:
    text = """
watches:
  - {id: a, words: HBM4, channels: [desk], min_confidence: 0.8, min_salience: subject, working_days: true}
channels:
  - {id: desk, url: 'json://127.0.0.1', language: en}
"""
    found = load_watchlist(written(tmp_path, text), lexicon)
    (watch,) = found.watches
    assert (watch.words, watch.min_confidence, watch.min_salience) == (("HBM4",), 0.8, "subject")
    assert (watch.working_days, found.channels[-1].language) == (True, "en")


@pytest.mark.parametrize("key", ["min_confidence: 80", "min_confidence: true", "min_salience: main", "words: ['']"])
def test_a_wrong_condition_is_told_with_its_line(tmp_path: Path, lexicon: Lexicon, key: str) -> None:
    path = written(tmp_path, f"watches:\n  - id: a\n    people: [이재용]\n    channels: [file]\n    {key}\n")
    with pytest.raises(ConfigError, match=r"watchlist\.yaml:5"):
        load_watchlist(path, lexicon)
