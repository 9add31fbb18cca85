"""What real feeds, pages and names were found to do: each finding is a case in the newsroom and a test that names it.

Besides, every feed of the newsroom that can be read is read here to what its articles say, and every page to its text.
"""

import re
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from demo.articles import DemoArticle, Publisher, load_publishers
from demo.feeds import DATE_STYLES
from demo.newsroom import Newsroom, serve
from extractors.feed.parse import parse_feed
from extractors.morphology import Morphology
from extractors.names.find import find_names
from extractors.names.gazetteer import Lexicon, load_lexicon
from extractors.page.clean import clean_page
from extractors.records import Document, FeedSpec

TESTS = Path(__file__).parent
HEAD = (TESTS.parent / "demo/templates/_head.html").read_text("utf-8")
TODAY, SEEN_AT = date(2026, 11, 26), datetime(2026, 11, 26, 9, tzinfo=UTC)
PUBLISHERS = {one.publisher_id: one for one in load_publishers(TODAY)}
FEEDS = {feed.feed_id: feed for one in PUBLISHERS.values() for feed in one.feeds}
ARTICLES = {article.key: article for one in PUBLISHERS.values() for article in one.articles}

DATES, PARSE = "test_extractors_feed_dates::test_a_date_is_read_in_korean_time", "test_extractors_feed_parse::"
DECODE, CLIENT = "test_extractors_feed_decode::", "test_flows_http_client::"
CLEAN, LINES = "test_extractors_page_clean::", "test_extractors_page_lines::"
GOLDEN = "test_extractors_page_golden::test_a_page_gives_what_stands_beside_it"
NAMES = "test_field_notes::test_a_name_is_told_from_its_namesakes"
KINDS = "test_extractors_page_clean::test_what_is_no_article_says_so"


def feed(feed_id: str, **odd: object) -> Callable[[], bool]:
    """The newsroom has that feed, odd in this way."""
    return lambda: all(getattr(FEEDS[feed_id], name) == value for name, value in odd.items())


def quirk(feed_id: str, name: str, encoding: str = "utf-8") -> Callable[[], bool]:
    return lambda: name in FEEDS[feed_id].quirks and FEEDS[feed_id].encoding == encoding


def cms(publisher_id: str, name: str) -> Callable[[], bool]:
    return lambda: PUBLISHERS[publisher_id].cms == name


def some(fits: Callable[[DemoArticle], object]) -> Callable[[], bool]:
    """The newsroom has an article that fits."""
    return lambda: any(map(fits, ARTICLES.values()))


def damaged(publisher_id: str, encoding: str) -> Callable[[], bool]:
    return lambda: bool(PUBLISHERS[publisher_id].damage) and PUBLISHERS[publisher_id].encoding == encoding


def in_the_test_alone() -> bool:
    """No page of the newsroom can show it: it is between servers, or a matter of people. The test alone holds it."""
    return True


def tip(publisher: Publisher) -> bool:
    return any("카카오톡" in line for article in publisher.articles for line in article.tail)


FINDINGS: list[tuple[str, Callable[[], bool], str]] = [
    ("a date without a zone is Korean", feed("technaru", date="zoneless"), DATES),
    ("KST is nine hours east", feed("dalbit", date="kst"), DATES),
    ("the month as a number", feed("onnuri", date="numeric_month"), DATES),
    ("no blank behind the day of the week", feed("hanbit-semi", date="no_blank"), DATES),
    ("one run of digits", feed("isaon-moved", date="compact"), DATES),
    ("points between the numbers", feed("nurisports", date="dotted"), DATES),
    ("slashes between the numbers", feed("hanbit-material", date="slashed"), DATES),
    ("dc:date only", feed("gaonsecu", date="dc"), PARSE + "test_a_date_of_every_element_is_believed"),
    ("no date at all", feed("pureun", date="none"), PARSE + "test_without_a_believable_date_the_first_sight_stands_in"),
    ("syllables that only cp949 has", feed("info24", encoding="euc-kr"),
     PARSE + "test_euc_kr_with_cp949_letters_is_read_whatever_it_declares"),
    ("one syllable cut in two", quirk("nurisports", "cut_multibyte"),
     PARSE + "test_a_cut_letter_damages_its_item_only"),
    ("declared UTF-8, sent in EUC-KR", quirk("dalbit", "declared_utf8", "euc-kr"), DECODE + "test_korean_is_read"),
    ("a bare ampersand", quirk("pureun", "raw_ampersand"), PARSE + "test_an_unescaped_ampersand_is_itself"),
    ("markup in a title", feed("nurisports", title="bold"), "test_extractors_feed_titles::"
     "test_known_tags_go_and_other_angles_stay"),
    ("angles around a work's name in a title", some(lambda one: "<" in one.title),
     PARSE + "test_a_cdata_title_is_resolved_and_keeps_a_works_name"),
    ("entities twice escaped in a title", feed("hanteo", title="entities"), "test_extractors_feed_titles::"
     "test_known_tags_go_and_other_angles_stay"),
    ("a sitemap at a feed's address", feed("raonit", form="sitemap"),
     PARSE + "test_a_news_sitemap_is_a_feed_newest_first_with_and_without_titles"),
    ("an index of sitemaps", feed("raonit-index", form="sitemap_index"),
     PARSE + "test_a_sitemap_index_gives_its_children"),
    ("a notice at a feed's address", feed("swimpyo", fault="notice"), PARSE + "test_a_document_without_items_says_why"),
    ("tracking in links", quirk("hanbit-semi", "tracking"),
     "test_extractors_feed_links::test_an_address_is_made_canonical_and_stays_so"),
    ("one article twice in a feed", some(lambda one: one.links),
     PARSE + "test_relative_links_are_resolved_and_twins_are_one_article"),
    ("AMP twins", some(lambda one: "amp" in one.links),
     "test_demo_newsroom::test_twin_addresses_show_the_same_article"),
    ("no description", feed("hanteo", summary=0), "test_demo_feeds::test_every_way_to_write_items_is_well_formed"),
    ("the full text", feed("bytelog", summary=-1), PARSE + "test_full_text_is_kept_and_the_summary_is_plain"),
    ("no guid, and the link in CDATA", feed("saebyeok", guid="none", title="cdata"),
     PARSE + "test_a_link_in_cdata_without_guid_is_taken_and_stripped_of_tracking"),
    ("a bare number as guid", feed("hanbit", guid="number"), PARSE + "test_a_bare_number_as_guid_belongs_to_its_feed"),
    ("good items, all of them old", feed("hanbit-material", section="소재"),
     "test_extractors_health::test_silence_is_measured_by_the_feeds_own_habit"),
    ("validators that lie", feed("gaonsecu", validators="lying"),
     "test_flows_poll::test_a_feed_whose_validators_lie_loses_nothing"),
    ("items of one moment", lambda: len({one.published_at for one in ARTICLES.values()}) < len(ARTICLES),
     PARSE + "test_a_guid_shared_by_all_items_loses_none"),
    ("403 to computers in data centres", feed("seongbyeok", fault="403"),
     "test_flows_polling::test_each_kind_of_failure_has_its_backoff_and_nobody_is_given_up"),
    ("404 and 429 come back to life", lambda: FEEDS["gotgil"].fault == "404" and FEEDS["dure"].fault == "429",
     "test_flows_polling::test_a_good_poll_forgets_failures_and_a_failure_forgets_nothing"),
    ("old TLS renegotiation", in_the_test_alone,
     CLIENT + "test_certificates_are_verified_and_old_servers_may_renegotiate"),
    ("links of a search that only point", feed("moa", form="search"),
     PARSE + "test_a_search_feed_names_the_publisher_of_each_item"),
    ("Naver's search asks for keys", in_the_test_alone, "test_flows_naver::test_the_keys_never_reach_another_host"),
    ("terms of use", in_the_test_alone, "test_extractors_feed_list::"
     "test_a_feed_has_a_web_address_and_says_what_is_odd_about_it"),
    ("flight data holds the body", cms("onnuri", "flight"),
     "test_extractors_page_scripts::test_flight_text_counts_bytes_and_may_be_cut_anywhere"),
    ("a script's JSON holds the body", cms("mirinae", "arc"),
     "test_extractors_page_scripts::test_arcs_elements_are_read_and_its_images_are_not"),
    ("the lead hangs after the photo", cms("saebyeok", "br"), GOLDEN),
    ("deck, byline, times, captions, copyright", some(lambda one: one.deck and one.caption and one.tail),
     LINES + "test_furniture_goes_wherever_it_stands"),
    ("tip lines that name a company", lambda: any(map(tip, PUBLISHERS.values())),
     LINES + "test_furniture_goes_wherever_it_stands"),
    ("one bad byte in an EUC-KR page", damaged("info24", "euc-kr"),
     DECODE + "test_one_bad_byte_in_euc_kr_costs_one_letter"),
    ("one cut syllable in a UTF-8 page", damaged("nurisports", "utf-8"),
     DECODE + "test_one_cut_letter_costs_one_letter"),
    ("the time of day is the feed's", feed("hanbit", date="rfc822"), CLEAN + "test_what_the_feed_said_wins"),
    ("titles with the site's name", lambda: "publisher.name }}</title>" in HEAD,
     CLEAN + "test_a_title_loses_its_sites_name"),
    ("the common small-paper system", cms("technaru", "ndsoft"), GOLDEN),
    ("front pages, notices, photos and stubs", lambda: {"portal", "deleted", "photo", "paywall"} <=
     {one.page for one in ARTICLES.values()}, KINDS),
    ("namesakes and words that are no names", some(lambda one: one.absent), NAMES),
]  # fmt: skip

# Who is meant and who is not, by id, in sentences of our own.
MEANT: list[tuple[str, str, set[str], set[str]]] = [
    ("그록 of xAI", "일론 머스크의 xAI가 챗봇 그록 4를 내놨다.", {"xai", "grok", "elon-musk"}, {"groq", "maersk"}),
    ("그록 of Nvidia", "AI 칩 회사 그록(Groq)이 엔비디아와 라이선스 계약을 맺었다.", {"groq", "nvidia"}, {"grok"}),
    ("클로드 Monet", "클로드 모네의 수련 연작이 서울에 왔다. 클로드는 빛을 그렸다.", set(), {"claude"}),
    ("클로드 of Anthropic", "앤트로픽이 AI 모델 클로드의 새 판을 내놨다.", {"anthropic", "claude"}, set()),
    ("루빈 the observatory", "칠레의 루빈 천문대가 은하 사진을 공개했다.", set(), {"rubin"}),
    ("머스크 the shipping line", "해운사 머스크(Maersk)가 컨테이너 운임을 올렸다.", {"maersk"}, {"elon-musk"}),
    ("라마 within words", "드라마와 파라마운트의 신작이 함께 나온다.", set(), {"llama"}),
    ("AI the bird flu", "오리 농장에 조류인플루엔자(AI)가 번졌다. AI 위기다.", set(), {"ai-agent", "ai-factory"}),
    ("김범수 the founder", "카카오 창업자 김범수가 법정에 섰다.", {"kakao", "kim-beom-su"}, set()),
    ("김범수 the official", "김범수 부시장이 조류인플루엔자 방역 현장을 찾았다.", set(), {"kim-beom-su"}),
    ("김범수 the singer", "가수 김범수가 새 앨범을 냈다.", set(), {"kim-beom-su"}),
    ("이재용 of an agency", "이재용 국립농업과학원장이 스마트팜을 소개했다.", set(), {"lee-jae-yong"}),
    ("이재용 the reporter", "이재용 기자 = 비가 온다.", set(), {"lee-jae-yong"}),
    ("정의선 in a credit", "오늘의 증시다. 그래픽=정의선 기자", set(), {"chung-eui-sun"}),
    ("이해진 within 용이해진다", "이 제도로 창업이 용이해진다.", set(), {"lee-hae-jin"}),
    ("네이버 within 굿네이버스", "굿네이버스가 겨울 나눔을 시작했다.", set(), {"naver"}),
    ("메타 within 메타플랜트", "현대차 메타플랜트가 조지아에서 문을 열었다.", set(), {"meta"}),
    ("KT within KT&G", "KT&G가 배당을 늘린다고 밝혔다.", set(), {"kt"}),
    ("a list of posts", "[인사] 과기정통부 ▲기획조정실장 이재용 ▲대변인 최영", {"msit"}, {"lee-jae-yong"}),
    ("an obituary", "[부고] 김범수(한빛신문 부장)씨 부친상", set(), {"kim-beom-su"}),
    ("올트먼 and 알트먼", "올트먼 CEO가 말했다. 샘 알트먼은 오픈AI 대표다.", {"sam-altman", "openai"}, set()),
    ("젠슨황 and 황 CEO", "젠슨황 엔비디아 CEO가 왔다. 황 CEO는 웃었다.", {"jensen-huang", "nvidia"}, set()),
    ("앤스로픽", "앤스로픽이 투자를 받았다.", {"anthropic"}, set()),
    ("오픈 AI and 챗지피티", "오픈 AI가 챗지피티를 내놨다.", {"openai", "chatgpt"}, set()),
    ("엔디비아", "엔디비아 주가가 올랐다.", {"nvidia"}, set()),
    ("딥시크", "딥시크가 새 모델을 공개했다.", {"deepseek"}, set()),
]  # fmt: skip


@pytest.fixture(scope="module")
def newsroom() -> Iterator[Newsroom]:
    with serve(today=TODAY) as running:
        yield running


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load_lexicon()


UNREAD = ("search", "sitemap_index")        # points elsewhere; the rows above name their tests
READABLE = [one.feed_id for one in FEEDS.values() if not one.fault and one.form not in UNREAD]


@pytest.mark.parametrize("feed_id", READABLE)
def test_an_odd_feed_of_the_newsroom_says_what_its_articles_say(newsroom: Newsroom, feed_id: str) -> None:
    (site,) = [one for one in newsroom.sites.values() if feed_id in {feed.feed_id for feed in one.publisher.feeds}]
    spec = FeedSpec(feed_id, feed_id, site.base_url + FEEDS[feed_id].path, site.publisher.name)
    reply = site.answer(FEEDS[feed_id].path, {})
    assert isinstance(reply.body, bytes)
    parsed = parse_feed(reply.body, feed=spec, url=spec.url, content_type=reply.content_type, seen_at=SEEN_AT)
    assert parsed.entries
    assert len({one.article_id for one in parsed.entries}) == len(parsed.entries)
    for entry in parsed.entries:
        article = site.articles[site.keys[entry.canonical_url.removeprefix(site.base_url)]]
        dated = FEEDS[feed_id].date != "none"
        assert entry.title in (article.title, "")               # a plain sitemap has none
        assert entry.published_source == ("feed" if dated else "first_seen")
        assert entry.published_at
        assert abs(entry.published_at - (article.published_at if dated else SEEN_AT)).total_seconds() < 60


@pytest.mark.parametrize("key", [one.key for one in ARTICLES.values() if one.outcome == "stored" and not one.later])
def test_a_page_of_the_newsroom_gives_its_text(newsroom: Newsroom, key: str) -> None:
    url, article = newsroom.url_of(key), ARTICLES[key]
    site = newsroom.sites[article.publisher_id]
    reply = site.answer(url.removeprefix(site.base_url), {})
    assert isinstance(reply.body, bytes)
    cleaned = clean_page(reply.body, url=url, fetched_at=SEEN_AT, content_type=reply.content_type)
    without_dateline = article.text.partition("기자 = ")[2] if article.text.startswith("(") else article.text
    assert (cleaned.outcome, cleaned.text) == ("stored", without_dateline), cleaned.reason
    assert cleaned.title == article.title


@pytest.mark.parametrize(("finding", "text", "meant", "not_meant"), MEANT, ids=[row[0] for row in MEANT])
def test_a_name_is_told_from_its_namesakes(
    lexicon: Lexicon, finding: str, text: str, meant: set[str], not_meant: set[str]
) -> None:
    assert meant | not_meant <= lexicon.entities.keys(), "an id that nobody has proves nothing"
    found = {one.entity_id for one in find_names(Document(finding, "", text), lexicon, Morphology()).mentions}
    assert meant <= found
    assert not found & not_meant


@pytest.mark.parametrize(("finding", "case", "test"), FINDINGS, ids=[finding for finding, _, _ in FINDINGS])
def test_a_finding_is_a_case_and_a_test(finding: str, case: Callable[[], bool], test: str) -> None:
    assert case(), f"{finding}: the newsroom does not do it any more"
    module, name = test.split("::")
    source = (TESTS / f"{module}.py").read_text("utf-8")
    assert re.search(rf"^def {name}\(", source, re.MULTILINE), f"{finding}: {test} is gone"


def test_every_form_of_date_is_written_by_some_feed() -> None:
    assert set(DATE_STYLES) == {one.date for one in FEEDS.values()}
