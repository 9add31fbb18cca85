from datetime import date
from itertools import pairwise

import httpx

from demo.generate import ORGS, generate_articles, generate_publishers
from demo.newsroom import serve

TODAY = date(2026, 11, 26)


def test_the_same_seed_gives_the_same_articles() -> None:
    first, again = (list(generate_articles(200, seed=7, today=TODAY)) for _ in range(2))
    assert first == again
    assert first != list(generate_articles(200, seed=8, today=TODAY))


def test_articles_are_distinct_newest_first_and_say_what_they_expect() -> None:
    articles = list(generate_articles(500, seed=7, today=TODAY, days=10))
    assert len({article.key for article in articles}) == 500
    assert all(one.published_at > next_one.published_at for one, next_one in pairwise(articles))
    for article in articles:
        assert all(ORGS[entity_id] in article.paragraphs[0] for entity_id in article.events[0].participants)


def test_particles_follow_the_sound() -> None:
    text = "\n".join(article.text for article in generate_articles(300, seed=7, today=TODAY))
    assert "삼성전자는" in text
    assert "리벨리온은" in text
    assert not any(wrong in text for wrong in ("삼성전자은", "리벨리온는", "AMD은"))


def test_a_generated_newsroom_serves() -> None:
    publishers = generate_publishers(3, 40, seed=1, today=TODAY)
    with serve(today=TODAY, publishers=publishers) as newsroom:
        assert len(newsroom.articles) == 120
        text = httpx.get(newsroom.feeds[0].url).text
        assert text.count("<item>") == 40
        assert httpx.get(newsroom.url_of(newsroom.articles[0].key)).status_code == 200
