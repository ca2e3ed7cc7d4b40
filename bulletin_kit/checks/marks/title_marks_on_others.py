"""B01: title marks around what is no work."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin_kit.base.finding import Finding, Level, Mistake
from bulletin_kit.base.pattern import Pattern
from bulletin_kit.checks.manuscript import Manuscript
from bulletin_kit.checks.passage import ARTICLE
from bulletin_kit.checks.rule import Evidence, Rule
from bulletin_kit.checks.seek import seek

# A law's or plan's name before 培训班 or 活动 stays a work: 《档案法》培训班.
MARKED = Pattern("《([^《》]{1,30})》")
OTHER = Pattern(
    r"《[^《》]{1,30}》(?=(?:(?:主题|系列|专项|实践|宣讲|文化|惠民|服务|特色){0,2}|主题(?:教育|党日|团日|宣传|读书|征文|演讲|志愿服务)(?:实践)?)"
    r"(?:活动|培训班|称号|品牌|行动|研讨会|座谈会|大赛|比赛|论坛|课程|课题|展览|工程))"
)
AWARD = Pattern(
    r"(?:获得?|授予|颁发|夺得|摘得|捧得|斩获|入围|评为|拿下)[^，。；《》]{0,12}"
    r"(?P<got>《[^《》]{1,30}(?:奖[章杯牌项状]?|勋章|称号)》)"
    r"|(?P<given>《[^《》]{1,30}奖》)(?=评选|评委|得主|获得者|颁奖|揭晓)",
    needs=("奖", "勋章》", "称号》"),
)
"""Awards, where the words beside them tell that they are given."""
NO_WORK = Pattern(
    r"(?:座谈会|工作会议?|推进会|研讨会|培训班|动员会|部署会|证书|许可证|执照|身份证|结婚证|户口簿|活动)$"
)
WORK = Pattern(
    r"(?:法|条例|办法|规定|规划|纲要|意见|方案|通知|志|年鉴|史|书|本|手册|指南|标准|规范|细则|报告|决定|决议|选编|集|记|论|"
    r"传|典|章程|准则|要点|公约|协议|协定|制度|规则|讲话|简报|读物|报|刊|杂志|文选|著作|剧|歌|曲|片|诗|赋|宣言|倡议书|目录|"
    r"清单|汇编|丛书|教程|教材|图册|地图|词|文|稿|影|电|戏|舞|画|帖|经|语|谈|话|说|解读|纪要|公报|白皮书|蓝皮书|[（）()\d]+)$"
)


def check(manuscript: Manuscript) -> Iterator[Finding]:
    """Looks at running text and titles. 栏目, 节目 and films are works."""
    for passage, match in seek(AWARD, manuscript.of(ARTICLE)):
        start, end = match.span("got" if match["got"] else "given")
        words = passage.text[start + 1 : end - 1]
        yield RULE.mistake.at(passage.span(start, end), words=words)
    for passage, match in seek(MARKED, manuscript.of(ARTICLE)):
        other = OTHER.match(passage.masked, match.start()) and not WORK.search(match[1])
        if other or NO_WORK.search(match[1]):
            words = passage.text[match.start() + 1 : match.end() - 1]
            yield RULE.mistake.at(passage.span(*match.span()), words=words)


RULE = Rule(
    Mistake(
        code="B01",
        name="title-marks-on-others",
        level=Level.WARNING,
        message="《{words}》不是书、文件或作品的名称，用了书名号",
        remedy="改用引号：“{words}”",
        why="书名号标书名、篇名、报刊名、文件名和各类作品名；课程、活动、称号、会议、品牌等不是作品，要突出时用引号。",
        bad="开展《书香云川》主题活动。",
        good="开展“书香云川”主题活动。",
    ),
    Evidence.STANDARD,
    check,
    clause="GB/T 15834—2011，A.13.1",
)
