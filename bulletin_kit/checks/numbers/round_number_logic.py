"""N04: 余 after a number that is not round, two words for one doubt, a fall by 倍."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bulletin_kit.base.finding import Finding, Level, Mistake
from bulletin_kit.base.pattern import Pattern
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.numbers.figures import CLASSIFIER, NUMBER, value_of
from bulletin_kit.checks.passage import ARTICLE
from bulletin_kit.checks.rule import Evidence, Rule
from bulletin_kit.checks.slips import Slip, slips_in
from bulletin_kit.hanzi.classes import HANZI

_COUNTED = rf"(?:{CLASSIFIER}|[万亿种名])"
_HANZI = "[零一二三四五六七八九十百千两]"
_ANY = rf"(?:{NUMBER}|{_HANZI}{{1,8}})[万亿]?"
_ABOUT = "大约|大概|约|将近|接近|近|超过|超|逾|不到|不足"
_BEFORE = "(?<![最附靠亲远临邻公条契节集预特])"
_YEARS = "年|天|周|个月|日|世纪|岁"
_STOP = "[^，。；：、！？（）“”《》]"
_ODD = r"(?<![\d.第])(?:\d{0,14}[1-9]|\d{1,15}\.\d{1,6})"
_UNIT = (
    "(?:个(?:月|小时|工作日|百分点|星期|季度|学时|学期|自然日)|个?(?:工作日|周岁|学年)"
    rf"|年(?![级代])|[日分级成]|{CLASSIFIER}|[%‰℃度])?"
)
_WHOLE = rf"(?:{NUMBER}%?|{_HANZI}{{1,8}}(?:分之{_HANZI}{{1,3}})?|半数|一半|大半)[万亿]?"
_VERB = (
    "(?:也|还|每[年月周天次人])?(?:应当?|要|须|需要?|必须|可以?|能)?"
    "(?:有|为|是|达到?|在|配备|安排|完成|确保|保证|参加|开展|组织|召开|举办|报送|推荐|选派|提交|保存|储备"
    "|收录|征集|培养|建成|打造|提供|具有|具备|拥有|提前|超过|不超过)?"
)
_CHANGE = r"(?:增加|增长|下降|上升|提高|降低|减少|上涨|下跌|回升|回落|[增减])了?[\d近约逾超]"
"""What a comparison tells of, with its figure behind it."""
_ASIDE = "(?![两岸侧滑手逢脚脑开联同一齐贯衔级游午班学车楼])"
"""Left and right or up and down as such."""
_OPEN_END = "(?!(?<=岁以[上下])的?(?:人口|人群|老|青|妇|居民|儿童|高龄))"
"""Whom a limit of age describes, so that it is no count."""
_SAME = (
    (f"{_BEFORE}(?:大约|大概|约|将近|接近|近|超过|逾|不到|不足)", "(?:左右|上下)"),
    ("(?:至少|最少|至多|最多|不[少多高低大小]于)", "(?:左右|上下)"),
    ("(?<!未)(?:超过|逾|[不]?[高多大少低小]于)", "(?:以上|以下|以内)"),
    ("(?:至少|最少)", "(?:以上|以下)"),
    ("(?:最多|至多|不到|不足)", "(?:以下|以内|之内)"),
    ("(?:不到|不足)", "以上"),
    (f"{_BEFORE}(?:大约|大概|约|将近|接近|近)", "(?:以上|以下|以内)"),
)
"""Pairs of words for one limit, before a number and after it: one of them says it."""


def _lead_and_tail(lead: str, tail: str) -> Slip:
    """The slip of a limit said twice. 近三年以内 is a time, 海拔约2000米以上 a region."""
    vague = "近" in lead and "以" in tail
    bounded = rf"(?<![米岁度℃年天月日周])(?<!公里){tail}" if vague else tail
    return Slip(
        Pattern(rf"{lead}{_VERB}{_WHOLE}{_UNIT}{bounded}{_ASIDE}{_OPEN_END}"),
        "前后两个词说了两遍约数或界限，或者互相矛盾",
        "两个只留一个",
    )


_TWICE = tuple(_lead_and_tail(lead, tail) for lead, tail in _SAME)


def _of_percent(match: re.Match[str]) -> bool:
    """Whether the change that is told is the difference of the two percentages."""
    first, second, change = (value_of(match[name]) for name in "abc")
    return abs(second - first) == change


_MISPLACED = Slip(
    Pattern(
        r"(?<=[\d十百千万亿])(?:[个名人家项件篇部册卷套台份户位张幅座处间辆]|人次|场次|批次)"
        "(?:余(?![款额震热粮量数下地波料温火生音缺暇党孽毒辉味韵威姓氏氯电音])|多(?=[，。；、]))",
        needs="余多",
    ),
    "“余”“多”放在数字后面、量词前面",
    "把“余”“多”移到量词前面",
)

SLIPS = (
    Slip(
        Pattern(
            rf"{_ODD}(?:余(?={_COUNTED})|多(?=(?!多)[个名人家项次件篇部册卷套台份种亩户位张条幅座处间辆场万亿]))"
        ),
        "“余”“多”跟在整数后面，表示还有零头；这个数本身已经有零头",
        "写确数，或改为整数加“余”",
        fits=lambda match: not _ten_thousands(match),
    ),
    Slip(
        Pattern(r"[十百千][一二三四五六七八九](?:余|多)(?=[个名人家项次件篇部册卷套台份种亩户位])"),
        "“余”“多”跟在整数后面，表示还有零头；这个数本身已经有零头",
        "写确数，或改为整数加“余”",
    ),
    Slip(
        Pattern(
            rf"(?:{_BEFORE}(?:{_ABOUT})(?:有|为|达|了)?|(?:至少|最少|不少于|不低于|至多|最多){_VERB})"
            rf"{_ANY}(?:余|多(?!样|元|种形|功)|来)(?!{_YEARS})(?={_COUNTED})"
        ),
        "前面说了约数，后面又加“余”“多”",
        "两个只留一个",
    ),
    *_TWICE,
    _MISPLACED,
    Slip(
        Pattern(
            r"[\d十百千万几][余多]{2,3}(?=[万亿个名人家项件次篇部册卷套台份种亩户位元吨公株棵])"
        ),
        "“余”和“多”说了两遍",
        "两个只留一个",
    ),
    Slip(
        Pattern(
            rf"(?:至少|最少|至多|最多|不得?少于|不得?多于)(?:应当?|要|须|需)?{HANZI}{{1,6}}?{_WHOLE}"
            r"(?:[次场家篇遍轮趟项件处期节堂]|个(?!月|小时)|[人名](?=以[上下内](?:[，。；、参到出]|$)))"
            rf"(?:以上|以下|以内){_ASIDE}",
            needs=("至少", "最少", "至多", "最多", "少于", "多于"),
        ),
        "前后两个词说了两遍约数或界限，或者互相矛盾",
        "两个只留一个",
    ),
    Slip(
        Pattern(
            r"(?:与|同|[比较])(?:上年|去年|上一年|前年)(?:同期|同月|同季度?)?(?:相比)?，?"
            rf"[^，。；：、\d]{{0,12}}环比{_CHANGE}",
            needs=["环比"],
        ),
        "与上年同期比是“同比”，与上月、上季比才是“环比”",
        "改为“同比”，或核对比的是哪一期",
    ),
    Slip(
        Pattern(
            r"(?:与|同|[比较])上(?:个?月|周|一?季度?)(?:相比)?，?"
            rf"[^，。；：、\d]{{0,12}}同比{_CHANGE}",
            needs=["同比"],
        ),
        "与上月、上季比是“环比”，与上年同期比才是“同比”",
        "改为“环比”，或核对比的是哪一期",
    ),
    Slip(
        Pattern(rf"(?:\d|[十百千万])[余多](?:(?!\d){_STOP}){{1,5}}?左右(?![两岸侧滑手逢脚脑开])"),
        "“余”“多”和“左右”说了两遍",
        "两个只留一个",
    ),
    Slip(
        Pattern(
            r"(?:数|几|(?:^|(?<=[，。；、有达引约来集起超近邀接动出了过收共]))上)[十百千万][余多](?=[万亿个名人家项次件篇部册卷套台份种亩户位])"
        ),
        "“数”“几”“上”已经表示约数，后面又加“余”“多”",
        "两个只留一个",
    ),
    Slip(
        Pattern(rf"(?:\d|[十百千万])[余多]{_UNIT}(?:以上|以下|以内){_OPEN_END}"),
        "“余”“多”和“以上”“以下”说了两遍",
        "两个只留一个",
    ),
    Slip(
        Pattern(rf"{_ANY}{_UNIT}(?:以上|以下|以内)(?:左右|上下){_ASIDE}"),
        "“以上”“以下”和“左右”不能同用",
        "两个只留一个",
    ),
    Slip(
        Pattern(
            rf"(?:下降|减少|降低|缩短|缩小|减轻|下跌|减小)(?:了|近|约|超过|至少){{0,2}}{_ANY}[多余]?倍"
        ),
        "减少、下降不能用“倍”：减少1倍就没有了",
        "改为百分数或分数，如“下降50%”“减少三分之二”",
    ),
    Slip(
        Pattern(
            rf"[由从](?P<p>{_STOP}{{0,12}}?)(?P<a>{NUMBER})%{_STOP}{{0,12}}?"
            rf"[到至为](?P<q>{_STOP}{{0,8}}?)(?P<b>{NUMBER})%，{_STOP}{{0,8}}?"
            rf"(?:提高|上升|提升|增长|增加|下降|降低|减少)了?(?P<c>{NUMBER})%"
        ),
        "两个百分数相减，差的是百分点",
        "改为“{right}个百分点”",
        right=lambda match: match["c"],
        fits=_of_percent,
    ),
    Slip(
        Pattern(
            rf"(?:率|比重|占比)(?:已?达到?|为|是|约)?(?P<a>{NUMBER})%，(?:较|比|同比|环比)"
            rf"{_STOP}{{0,10}}?(?:提高|上升|提升|下降|降低)了?(?P<c>{NUMBER})%"
        ),
        "比率比上期提高、下降多少，通常说百分点",
        "如果是两个比率之差，改为“{right}个百分点”",
        right=lambda match: match["c"],
        level=Level.WARNING,
    ),
)


def _ten_thousands(match: re.Match[str]) -> bool:
    """15余万 is read as 15万余: loose, but said."""
    return match.string[match.end() : match.end() + 1] in "万亿" and "." not in match[0]


def check(manuscript: Manuscript) -> Iterator[Finding]:
    """Each way of saying a round number that contradicts itself."""
    yield from slips_in(manuscript.of(ARTICLE), SLIPS, RULE.mistake)


RULE = Rule(
    Mistake(
        code="N04",
        name="round-number-logic",
        level=Level.ERROR,
        message="“{found}”：{what}",
        remedy="{remedy}",
        why="概数要合逻辑：“余”“多”只跟整数，“约”“近”“超过”不与“余”“左右”“以上”同用，"
        "减少不说倍，两个百分数之差说百分点。",
        bad="收录论文21余篇；近30余人；约20人左右；成本下降2倍",
        good="收录论文20余篇；近30人；约20人；成本下降50%",
    ),
    Evidence.ADVICE,
    check,
    clause="GB/T 15835—2011",
)
