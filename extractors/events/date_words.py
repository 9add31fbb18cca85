"""The one pattern of dates in Korean text, a named group for each kind; `dates.py` says what each means."""

import re

YEAR = (
    r"(?:(?P<year>(?:19|20)\d\d)(?:년(?!형|대|생|차|산|물|간|식)|\.(?=\s?\d{1,2}월))|"
    r"(?P<word>지난해|작년|재작년|지지난해|올해|금년|내년|내후년|후년|그해|(?<![가-힣])올(?=\s?\d{1,2}월|\s?[1-4]분기|\s(?:상반기|하반기|"
    r"[봄여름가을겨울]+|초|말))))"
)
TILL = r"(?:\s?[~∼∽〜-]\s?(?:[12]?\d|3[01])(?!\d))?"  # `6~9일` begins on the 6th
NOT_SPAN = (
    r"(?!\s?(?:간|동안|만에|만이|안에|사이|째|이내|내에|연속|치\b|이상|가량|정도|넘|앞|뒤|후\b|전\b|분|자로\s바|짜리|대\b))"
)
# No date begins otherwise: most of a text is passed over at once.
FIRST = (
    r"(?=\s?\d|CES|지난|작년|재작년|지지난|올|금[년주]|내[년후일달주]|후년|그[해저제날]|오[는늘]|이[번틀레\s달날자행발간회튿]|"
    r"전[월날]|다음|새달|모레|하루|사흘|나흘|닷새|엿새|열흘|보름|어[제젯]|간밤|밤사|당[일시]|같은|연[내말초])"
)
PATTERN = re.compile(
    FIRST + "(?:" + "|".join([
        rf"(?P<full>{YEAR}\s?(?:(?P<half>상반기|하반기|[봄여름가을겨울]+|초|말|중)|(?P<quarter>[1-4])\s?분기|"
        rf"(?P<month>\d{{1,2}})월(?:\s?(?P<day>\d{{1,2}}){TILL}일{NOT_SPAN})?)?)",
        rf"(?P<md>(?P<md_lean>(?<![가-힣])(?:지난|오는|이번))?\s?(?<!\d)(?P<md_month>\d{{1,2}})월\s?(?P<md_day>\d{{1,2}}){TILL}일{NOT_SPAN})",
        r"(?P<m_only>(?P<m_lean>(?<![가-힣])(?:지난|오는))?\s?(?<![\d~])(?P<m_month>\d{1,2})월(?!\s?\d{1,2}(?:\s?[~∼∽〜-]\s?\d{1,2})?일)(?![가-힣]*급))",
        rf"(?P<relmonth>(?P<rm>지난\s?달|전월|이번\s?달|이달|다음\s?달|내달|새달)\s?(?:(?P<rm_day>\d{{1,2}}){TILL}일{NOT_SPAN})?)",
        r"(?P<week>(?<![가-힣])(?P<wk>지난|이번|다음|금|내)(?:(?<![금내])\s)?주(?=\s|[에말초중,]))",
        rf"(?P<d_only>(?P<d_lean>(?<![가-힣])(?:지난|오는))?\s?(?<![\d,~월])(?<!\d\.)(?<!\d월\s)(?P<d>\d{{1,2}}){TILL}일{NOT_SPAN}(?=자?\b|[\s(,·~…현오에부까과와]|자|이[다었]))",
        r"(?P<q_only>(?<![\d~])(?P<q>[1-4])\s?분기)",
        r"(?P<back>(?P<n>하루|이틀|사흘|나흘|닷새|엿새|이레|열흘|보름|\d{1,2}일)\s?(?:앞선|앞서|전(?!망|략|체)))",
        r"(?P<today>오늘)", r"(?P<yesterday>어제|어젯밤|전날|간밤|밤사이)", r"(?P<dayago>그저께|그제)",
        r"(?P<tomorrow>내일(?!의)|모레)",
        r"(?P<thisday>이날|이 날|당일)",
        r"(?P<occasion>이\s?(?:자리|행사|발표회|간담회|회의)에서)",
        r"(?P<thatday>같은\s?날|그날|당시)", r"(?P<nextday>다음\s?날|이튿날)",
        r"(?P<thisyear>연내|연말|연초)", r"(?P<fair>(?P<f_name>CES)\s?(?P<f_year>20\d\d))",
    ]) + ")"
)  # fmt: skip
