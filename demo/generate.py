"""Synthetic newsrooms of any size, the same for the same seed: for benchmarks and soak tests.

An article is a lead that reports one event, a few sentences of context and a closing voice, put together from
parts. The parties are real, the pairings random: nothing in it is news.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from random import Random

from demo.articles import KST, DemoArticle, DemoFeed, ExpectedEvent, Publisher
from extractors.records import EventType, Modality

ORGS = {
    "openai": "오픈AI", "samsung-electronics": "삼성전자", "sk-hynix": "SK하이닉스", "sk-telecom": "SK텔레콤",
    "kakao": "카카오", "nvidia": "엔비디아", "microsoft": "마이크로소프트", "naver-cloud": "네이버클라우드",
    "lg-electronics": "LG전자", "lg-cns": "LG CNS", "google": "구글", "oracle": "오라클", "amd": "AMD",
    "tsmc": "TSMC", "anthropic": "앤트로픽", "rebellions": "리벨리온", "furiosa-ai": "퓨리오사AI",
    "upstage": "업스테이지", "krafton": "크래프톤", "palantir": "팔란티어",
}  # fmt: skip
PEOPLE = {
    "sam-altman": "샘 올트먼 오픈AI 최고경영자(CEO)", "lee-jae-yong": "이재용 삼성전자 회장",
    "chey-tae-won": "최태원 SK그룹 회장", "chung-shin-a": "정신아 카카오 대표",
    "jensen-huang": "젠슨 황 엔비디아 CEO", "satya-nadella": "사티아 나델라 마이크로소프트 CEO",
    "koo-kwang-mo": "구광모 LG그룹 회장", "chung-eui-sun": "정의선 현대자동차그룹 회장",
}  # fmt: skip
TOPICS = ("AI 데이터센터", "소버린 AI", "피지컬 AI", "온디바이스 AI", "AI 에이전트", "고대역폭메모리(HBM)")
# (type, modality, title, lead); {a은}, {a과}, {a이} are the name with the particle that its last sound asks for.
FRAMES: tuple[tuple[EventType, Modality, str, str], ...] = (
    (
        "partnership", "confirmed",
        "{a}·{b}, 전략적 제휴 체결",
        "{a은} {day}일 {b과} {topic} 분야의 전략적 제휴를 체결했다.",
    ),
    (
        "supply", "planned",
        "{a}, {b}에 서버 공급",
        "{a은} {b}에 {topic}용 서버를 공급하기로 했다고 {day}일 밝혔다.",
    ),
    (
        "investment", "reported",
        "{a}, {b}에 {amount}억원 투자설",
        "{a이} {b}에 {amount}억원을 투자한 것으로 {day}일 알려졌다.",
    ),
    (
        "joint_development", "planned",
        "{a}·{b}, {topic} 공동 개발",
        "{a과} {b은} {topic} 기술을 공동 개발할 예정이라고 {day}일 밝혔다.",
    ),
    (
        "investment", "denied",
        "{a} “{b} 투자설 사실무근”",
        "{a은} {b}에 {amount}억원을 투자한다는 보도를 {day}일 부인했다.",
    ),
)  # fmt: skip
PARTICLES = {"은": "은는", "이": "이가", "과": "과와"}
CONTEXT = (
    "업계에서는 이번 움직임이 시장 판도에 영향을 줄 것으로 본다.",
    "구체적인 금액과 일정은 공개되지 않았다.",
    "양측은 지난해부터 실무 협의를 이어 왔다.",
    "정부도 관련 제도를 손질하고 있다.",
    "전력과 인력을 제때 확보하는 일이 과제로 꼽힌다.",
    "시장 반응은 엇갈렸다.",
    "경쟁사도 비슷한 전략을 준비하고 있다는 관측이 나온다.",
    "{person}의 행보에도 관심이 쏠린다.",
    "증권가에서는 실적에 미칠 영향을 따지느라 분주하다.",
    "국내 스타트업에도 기회가 될 수 있다는 기대가 나온다.",
    "두 회사는 그동안 여러 행사에서 나란히 모습을 드러내며 가까운 사이임을 숨기지 않았다.",
    "다만 실제 성과가 나오기까지는 적지 않은 시간이 걸릴 것이라는 신중론도 만만치 않다.",
    "전문가들은 기술 자체보다 이를 현장에 심을 사람이 모자라는 점을 더 걱정한다.",
    "{topic} 시장은 해마다 두 자릿수로 커지고 있다.",
    "해외에서는 비슷한 시도가 여러 차례 있었지만 성공한 사례는 손에 꼽힌다.",
    "회사 안에서는 올해 안에 눈에 보이는 결과를 내야 한다는 압박이 커지고 있다.",
    "이번 소식이 알려지자 관련 부품과 장비를 만드는 회사의 주가도 덩달아 움직였다.",
    "개인정보를 어떻게 지킬지, 사고가 나면 누가 책임질지도 풀어야 할 문제다.",
    "지방자치단체는 세금을 깎아 주고 땅을 내주며 시설을 끌어오려고 애쓰고 있다.",
    "소비자가 느낄 변화는 이르면 내년 상반기부터 나타날 전망이다.",
    "노동계는 일자리가 줄어들 수 있다며 사회적 논의를 먼저 하자고 요구한다.",
    "학계에서는 원천 기술에 대한 투자가 뒤따라야 한다고 입을 모은다.",
)
VOICES = ("“결과로 보여 줘야 한다”", "“당장 매출로 이어지기는 어렵다”", "“방향은 맞지만 속도를 더 내야 한다”")


def _with_particle(name: str, pair: str) -> str:
    """삼성전자는, 리벨리온은, TSMC는: a Hangul syllable says whether it ends in a consonant, our Latin names do not."""
    closed = "가" <= name[-1] <= "힣" and (ord(name[-1]) - ord("가")) % 28 > 0
    return name + pair[0 if closed else 1]


def _names(letter: str, name: str) -> dict[str, str]:
    forms = {letter + particle: _with_particle(name, pair) for particle, pair in PARTICLES.items()}
    return forms | {letter: name}


def generate_article(number: int, publisher_id: str, published_at: datetime, dice: Random) -> DemoArticle:
    """One article; the dice decide everything but its number and time."""
    type_, modality, headline, lead = dice.choice(FRAMES)
    (a, name_a), (b, name_b) = dice.sample(sorted(ORGS.items()), 2)
    person, introduction = dice.choice(sorted(PEOPLE.items()))
    day = published_at.astimezone(KST)
    parts = _names("a", name_a) | _names("b", name_b) | {
        "topic": dice.choice(TOPICS), "amount": str(dice.randrange(10, 900) * 10), "day": str(day.day),
        "person": introduction,
    }  # fmt: skip
    context = [line.format(**parts) for line in dice.sample(CONTEXT, dice.randrange(6, 19))]
    named = (person,) if any(introduction in line for line in context) else ()
    middle = [" ".join(context[at : at + 2]) for at in range(0, len(context), 2)]
    closing = f"한 업계 관계자는 {dice.choice(VOICES)}고 말했다."
    return DemoArticle(
        key=f"{publisher_id}-{number}",
        publisher_id=publisher_id,
        path=f"/news/articleView.html?idxno={number}",
        title=headline.format(**parts),
        paragraphs=(lead.format(**parts), *middle, closing),
        published_at=published_at,
        mentions=(a, b, *named),
        events=(ExpectedEvent(type_, (a, b), modality, day.date().isoformat()),),
    )


def generate_articles(
    count: int, *, seed: int, today: date, days: int = 30, publisher_id: str = "synthetic"
) -> Iterator[DemoArticle]:
    """That many articles, newest first, spread evenly over the days before `today`."""
    dice = Random(seed)
    newest = datetime.combine(today, time(), KST).astimezone(UTC) - timedelta(minutes=1)
    for number in range(count):
        published_at = newest - timedelta(days=days) * number / max(count, 1)
        yield generate_article(count - number, publisher_id, published_at.replace(microsecond=0), dice)


def generate_publishers(
    count: int, articles_each: int, *, seed: int, today: date, days: int = 30
) -> tuple[Publisher, ...]:
    """Publishers for `demo.newsroom.serve(publishers=...)`, each with one feed of its newest articles."""
    publishers = []
    for number in range(count):
        name = f"gen{number:03}"
        articles = generate_articles(articles_each, seed=seed + number, today=today, days=days, publisher_id=name)
        feed = DemoFeed(name, limit=articles_each)
        publishers.append(Publisher(name, f"가상신문 {number}", "ndsoft", (feed,), tuple(articles), robots=None))
    return tuple(publishers)
