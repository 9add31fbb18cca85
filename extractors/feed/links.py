"""One address for one article: tracking gone, mobile and AMP twins joined. The doorway to courlan."""

import re
from functools import lru_cache
from urllib.parse import urljoin, urlsplit, urlunsplit

from courlan import get_base_url, normalize_url, scrub_url
from courlan.clean import clean_query

from extractors.ids import make_id

LONGEST_URL = 4_000
_TRACKING = re.compile(
    r"utm_.*|(?:fb|g|dc|y|tw|ms|ys|igsh|wbra|gbra)cl(?:k)?id|igshid|igsh|mc_[ce]id|_ga|_gl|spm|cmp(?:id|ref)?|"
    r"ref(?:err?er|_src|id)?|rss|from|sns|share|shared|wt_.*|at_.*|mkt_.*|__twitter_impression|amp|fromrss|"
    r"jsessionid|phpsessid|isapp|_refluxos|input_?source|outputtype|device|mobile",
    re.IGNORECASE,
)
_TWIN_HOST = re.compile(r"^(?:m|mobile|amp|touch)\.(?=[^.]+\.[^.]+)")
_SECOND_LEVEL = re.compile(r"^[^.]+\.(?:(?:co|or|go|ac|ne|re|pe|com|net|org)\.[a-z]{2}|[a-z]{2,})$")
_SESSION = re.compile(r";jsessionid=[^/?#]*", re.IGNORECASE)
_AMP_PATH = re.compile(r"^/amp(?=/)|/amp/?$|(?<=/view)/amp(?=/)|(?<=[a-z])\.amp(?=\.html?$)|(?<=articleView)Amp(?=\.)")
_ARTICLE_NUMBER = re.compile(r"\d{4}")
_NAVER = re.compile(r"(?:n|m|news|m\.news|n\.news|entertain|sports|m\.sports)\.(?:news\.)?naver\.com")
_NAVER_PATH = re.compile(r"/(?:mnews/|main/|ranking/)?(?:hotissue/)?article/(?:comment/)?(\d{3})/(\d{10})")
_NDSOFT_PATH = re.compile(r"/news/articleView\.html$")
_CONTROL = re.compile("[\x00-\x20\x7f-\xa0\u2028\u2029\ufffd]")


@lru_cache(maxsize=1024)      # a page is asked for a handful of times on its way
def canonical_url(url: str) -> str:
    """The address without tracking, fragment and mobile or AMP form; "" where it is no web address.

    A parameter is only dropped where its name says tracking: an article's number may stand in any other.
    """
    try:
        return _canonical(url)
    except (ValueError, AttributeError, UnicodeError):
        return ""


def article_id(canonical: str) -> str:
    """The id of the article at a canonical address: the same with and without https, `www.` and a final slash."""
    parts = urlsplit(canonical)
    path = parts.path.rstrip("/")
    return make_id("article", parts.netloc.removeprefix("www."), path, parts.query)


def is_elsewhere(canonical: str, other: str) -> bool:
    """True where host or path of two canonical addresses differ: a query may hold a session, which is no other page,
    and a part `m` of the other's path only says which form of the page was served.
    """
    here, there = urlsplit(canonical), urlsplit(other)
    hosts = [parts.netloc.removeprefix("www.") for parts in (here, there)]
    paths = {path.rstrip("/") for path in (there.path, *_without_mobile(there.path))}
    return bool(other) and (hosts[0] != hosts[1] or here.path.rstrip("/") not in paths)


def declared_twin(url: str, declared: str | None) -> str:
    """The address that a page at `url` declares as its own, if that is the same one but for a part `m` of the path.

    /m/news/1234 declares /news/1234. Nothing else is believed: many sites declare their front page everywhere, and
    without the declaration /m/1234 may be another article than /1234.
    """
    here = urlsplit(canonical_url(url))
    plain = _without_mobile(here.path)
    if not plain:
        return url
    there = absolute_url(declared or "", url)
    other = urlsplit(canonical_url(there))
    same = here.netloc == other.netloc and here.query == other.query and other.path in plain
    return there if same else url


def mobile_twins(canonical: str) -> tuple[str, ...]:
    """Ids of the addresses that may be the same article's, on the same host: without a part `m`, or with /m before.

    They may be another article's too: /m/1234 need not be /1234. Whoever asks compares what they say.
    """
    parts = urlsplit(canonical)
    paths = _without_mobile(parts.path) or [f"/m{parts.path}"]
    return tuple(article_id(urlunsplit(parts._replace(path=path))) for path in paths)


def _without_mobile(path: str) -> list[str]:
    steps = path.split("/")
    return ["/".join(steps[:at] + steps[at + 1:]) for at, step in enumerate(steps) if step in ("m", "mobile")]


def absolute_url(link: str, base: str) -> str:
    """The link as an address, seen from the document at `base`; "" where it can't be one."""
    given = _CONTROL.sub("", link.strip().removeprefix("<![CDATA[").removesuffix("]]>"))
    try:
        return urljoin(base, given) if given else ""
    except ValueError:
        return ""


def site_of(url: str) -> str:
    """Scheme and host of the address (`https://www.etnews.com`); "" for none."""
    try:
        return str(get_base_url(url))
    except ValueError:
        return ""


def _canonical(url: str) -> str:
    given = _SESSION.sub("", _CONTROL.sub("", url.strip()))
    if not re.match(r"https?://", given, re.IGNORECASE) or len(given) > LONGEST_URL:
        return ""
    query = urlsplit(scrub_url(given)).query
    bare = urlsplit(normalize_url(urlsplit(scrub_url(given))._replace(query="", fragment="")))
    host, path = _desktop_host(bare.netloc.rpartition("@")[2]), _AMP_PATH.sub("", bare.path) or "/"
    if not bare.hostname:
        return ""
    if naver := _naver_article(host, path, query):
        return naver
    scheme = "https" if bare.scheme == "https" or _is_public(bare.hostname, bare.port) else "http"
    return urlunsplit((scheme, host, path, _identifying(query, host, path), ""))


def _desktop_host(host: str) -> str:
    twin = _TWIN_HOST.sub("", host)
    return f"www.{twin}" if twin != host and _SECOND_LEVEL.match(twin) else twin


def _is_public(host: str, port: int | None) -> bool:
    """True for a host of the open web, where every paper of our list answers by https."""
    return port is None and "." in host and not host.replace(".", "").isdigit() and ":" not in host


def _identifying(query: str, host: str, path: str) -> str:
    """The parameters that say which article, sorted by name; written as they came, EUC-KR escapes and all."""
    pairs = [pair.partition("=") for pair in query.split("&") if pair]
    if _NDSOFT_PATH.search(path) and any(name == "idxno" and value for name, _, value in pairs):
        pairs = [pair for pair in pairs if pair[0] == "idxno"]      # the rest says from which list the reader came
    if host.endswith("yna.co.kr") and "/view/" in path:
        pairs = []
    certain = [pair for pair in pairs if not _TRACKING.fullmatch(pair[0]) and (pair[2] or not pair[1])]
    clear = [pair for pair in certain if not _is_doubtful(pair[0])]
    if not _ARTICLE_NUMBER.search("&".join([path, *(pair[2] for pair in clear)])):
        clear = [pair for pair in certain if pair in clear or any(c.isdigit() for c in pair[2])]
    return "&".join("".join(pair) for pair in sorted(set(clear)))


def _is_doubtful(name: str) -> bool:
    """True for a name that courlan takes for tracking, such as `cid` or `source`."""
    return not clean_query(f"{name}=1")


def _naver_article(host: str, path: str, query: str) -> str:
    """Naver's many addresses of one article as one."""
    if not host.endswith("naver.com") or not _NAVER.fullmatch(host):
        return ""
    if match := _NAVER_PATH.match(path):
        return f"https://n.news.naver.com/article/{match[1]}/{match[2]}"
    values = dict(pair.partition("=")[::2] for pair in query.split("&"))
    if values.get("oid", "").isdigit() and values.get("aid", "").isdigit():
        return f"https://n.news.naver.com/article/{values['oid']}/{values['aid']}"
    return ""
