"""Article pages in the manner of each content-management system, from `demo/templates/<cms>.html`."""

import json
from collections.abc import Sequence
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from demo.articles import DemoArticle, Publisher

TEMPLATES_DIR = Path(__file__).parent / "templates"

_environment = Environment(
    loader=FileSystemLoader(TEMPLATES_DIR), autoescape=True, undefined=StrictUndefined, trim_blocks=True,
    lstrip_blocks=True,
)  # fmt: skip


def _script_json(value: object) -> Markup:
    """JSON that may stand inside a script element."""
    return Markup(json.dumps(value, ensure_ascii=False).replace("</", "<\\/"))


def _json_string(value: str) -> Markup:
    """The inside of a JavaScript string: for scripts that carry JSON as escaped text."""
    return Markup(json.dumps(value, ensure_ascii=False)[1:-1].replace("</", "<\\/"))


def _plain_json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def body_html(article: DemoArticle) -> str:
    """The body as editors store it: photo, paragraphs, byline and notices in one piece of HTML."""
    caption = f"<figure><img src='/p.jpg'><figcaption>{escape(article.caption)}</figcaption></figure>"
    paragraphs = "".join(f"<p>{escape(line)}</p>" for line in (*article.paragraphs, *article.tail))
    return (caption if article.caption else "") + paragraphs


def body_elements(article: DemoArticle) -> list[dict[str, str]]:
    """The body as Arc's content elements."""
    image = [{"type": "image", "url": "/p.jpg", "caption": article.caption}] if article.caption else []
    return image + [{"type": "text", "content": str(escape(line))} for line in (*article.paragraphs, *article.tail)]


_environment.globals |= {"body_html": body_html, "body_elements": body_elements}
_environment.filters["plain_json"] = _plain_json
_environment.filters["script_json"] = _script_json
_environment.filters["json_string"] = _json_string


def article_page(publisher: Publisher, article: DemoArticle, related: Sequence[DemoArticle], base_url: str) -> bytes:
    """The page's bytes; a page that is no article (deleted notice, paywall stub, portal) looks the part."""
    name = f"{publisher.cms}.html" if article.page == "article" else f"page_{article.page}.html"
    html = _environment.get_template(name).render(
        publisher=publisher, article=article, related=related, base_url=base_url, url=base_url + article.path,
        at=article.published_kst, email=f"{publisher.publisher_id}@news.example",
    )  # fmt: skip
    return html.encode("cp949" if publisher.encoding == "euc-kr" else publisher.encoding, "xmlcharrefreplace")


def front_page(publisher: Publisher, articles: Sequence[DemoArticle], base_url: str) -> bytes:
    """The publisher's home page: links to its articles and its feeds."""
    template = _environment.get_template("page_portal.html")
    html = template.render(publisher=publisher, related=articles, base_url=base_url, article=None)
    return html.encode("cp949" if publisher.encoding == "euc-kr" else publisher.encoding, "xmlcharrefreplace")
