"""What real feeds and pages were found to do: each finding is a case in the newsroom and a test that names it."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from demo.articles import DemoArticle, Publisher, load_publishers
from demo.feeds import DATE_STYLES

TESTS = Path(__file__).parent
HEAD = (TESTS.parent / "demo/templates/_head.html").read_text("utf-8")
PUBLISHERS = {one.publisher_id: one for one in load_publishers(date(2026, 11, 26))}
FEEDS = {feed.feed_id: feed for one in PUBLISHERS.values() for feed in one.feeds}
ARTICLES = {article.key: article for one in PUBLISHERS.values() for article in one.articles}

DATES, PARSE = "test_extractors_feed_dates::test_a_date_is_read_in_korean_time", "test_extractors_feed_parse::"
DECODE, CLIENT = "test_extractors_feed_decode::", "test_flows_http_client::"
CLEAN, LINES = "test_extractors_page_clean::", "test_extractors_page_lines::"
GOLDEN = "test_extractors_page_golden::test_a_page_gives_what_stands_beside_it"
NAMES = "test_extractors_names_cases::test_names_just_these"
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
    ("who is not meant", some(lambda one: one.absent), NAMES),
]  # fmt: skip


@pytest.mark.parametrize(("finding", "case", "test"), FINDINGS, ids=[finding for finding, _, _ in FINDINGS])
def test_a_finding_is_a_case_and_a_test(finding: str, case: Callable[[], bool], test: str) -> None:
    assert case(), f"{finding}: the newsroom does not do it any more"
    module, name = test.split("::")
    source = (TESTS / f"{module}.py").read_text("utf-8")
    assert re.search(rf"^def {name}\(", source, re.MULTILINE), f"{finding}: {test} is gone"


def test_every_form_of_date_is_written_by_some_feed() -> None:
    assert set(DATE_STYLES) == {one.date for one in FEEDS.values()}
