"""Mistakes of writing YAML (F101-F112): colons, indentation, quotes, signs with a meaning."""

from __future__ import annotations

from bulletin_kit.base.finding import Level, Mistake

WRONG_YAML = Mistake(
    code="F101",
    name="wrong-yaml",
    level=Level.ERROR,
    message="读到这里读不下去了：{problem}",
    remedy="{remedy}",
    why="期文件用 YAML 书写：每行一个“键: 值”，下一级比上一级多缩进两个空格；"
    "写法不合，后面的内容就无从读起。",
    bad="报: [省委，省政府",
    good="报: [省委，省政府]",
)

WIDE_COLON = Mistake(
    code="F102",
    name="wide-colon",
    level=Level.ERROR,
    message="“{key}”后面用了全角冒号“：”",
    remedy="改为半角冒号加一个空格，写作“{key}: 值”",
    why="YAML 只认半角冒号；全角冒号会使这一行连同下一行并成一段文字。",
    bad="期号：85",
    good="期号: 85",
)

NO_SPACE_AFTER_COLON = Mistake(
    code="F103",
    name="no-space-after-colon",
    level=Level.ERROR,
    message="“{key}”的冒号后面少一个空格",
    remedy="在冒号后面加一个空格，写作“{key}: 值”",
    why="YAML 要求半角冒号后面有空格，否则这一行只是一段文字。",
    bad="期号:85",
    good="期号: 85",
)

TAB_INDENTATION = Mistake(
    code="F104",
    name="tab-indentation",
    level=Level.ERROR,
    message="这一行用制表符（Tab）缩进",
    remedy="把行首的制表符换成空格，每级两个",
    why="YAML 不许用制表符缩进：它在各人的编辑器里宽窄不一，看不出层次。",
    bad="印发:\n\t份数: 3",
    good="印发:\n  份数: 3",
)

UNEVEN_INDENTATION = Mistake(
    code="F105",
    name="uneven-indentation",
    level=Level.ERROR,
    message="这一行缩进 {indent} 个空格，与上面任何一级都没有对齐",
    remedy="{remedy}",
    why="YAML 靠缩进分层次：同一级的键必须从同一列开始。",
    bad="印发:\n   单位: 办公室\n  份数: 3",
    good="印发:\n  单位: 办公室\n  份数: 3",
)

TEXT_WITHOUT_KEY = Mistake(
    code="F106",
    name="text-without-key",
    level=Level.ERROR,
    message="这一行既不是“键: 值”，也没有缩进到上面的文字里：{text}",
    remedy="如果它是正文，在行首加空格，与上面的正文对齐；如果不要了，就删去",
    why="正文的每一行都要比“正文”这个键多缩进两个空格，粘贴进来的第一行尤其容易漏掉。",
    bad="编者按: |\n  第一段。\n第二段。\n电话: 2345",
    good="编者按: |\n  第一段。\n  第二段。\n电话: 2345",
)

SPECIAL_FIRST_CHARACTER = Mistake(
    code="F107",
    name="special-first-character",
    level=Level.ERROR,
    message="值以“{sign}”开头，YAML 会把它当作记号，不当作文字",
    remedy="{more}给整个值加上单引号：{quoted}",
    why="* & ! % @ ` [ ] { } | > ? - # 和引号在值的开头各有用处；加上引号就只是文字。",
    bad="供稿: *办公室",
    good="供稿: '*办公室'",
)

COLON_INSIDE_VALUE = Mistake(
    code="F108",
    name="colon-inside-value",
    level=Level.ERROR,
    message="值里有“: ”（半角冒号加空格），会被当作又一个键",
    remedy="改用全角冒号“：”，或者给整个值加上单引号：{quoted}",
    why="一行里只能有一个“键: 值”；值里的冒号用全角，也是公文的写法。",
    bad="供稿: 来源: 办公室",
    good="供稿: 来源：办公室",
)

UNCLOSED_QUOTE = Mistake(
    code="F109",
    name="unclosed-quote",
    level=Level.ERROR,
    message="值以半角引号 {sign} 开头，却没有以它结束",
    remedy="补上后面的引号；如果是文字里的引号，改用中文引号“”",
    why="半角引号在值的开头表示“到下一个同样的引号为止都是值”，缺了后一个，后面全部内容都被算进去。",
    bad='供稿: "办公室',
    good='供稿: "办公室"',
)

UNKNOWN_ESCAPE = Mistake(
    code="F110",
    name="unknown-escape",
    level=Level.ERROR,
    message="半角双引号里的反斜杠 \\ 另有用处，这里的写法不认得",
    remedy="去掉反斜杠，或者把双引号换成单引号",
    why="YAML 的双引号里 \\n、\\t 等表示特殊字符；单引号里反斜杠只是反斜杠。",
    bad='供稿: "办公\\室"',
    good="供稿: '办公\\室'",
)

WIDE_SIGN = Mistake(
    code="F111",
    name="wide-sign",
    level=Level.ERROR,
    message="这里的“{found}”应当是“{wanted}”",
    remedy="改为“{wanted}”（半角）{more}",
    why="列表项以半角减号加一个空格开头，成段文字以半角竖线 | 开头；全角的、缺空格的都不认。",
    bad="报:\n  －省委\n  －省政府",
    good="报:\n  - 省委\n  - 省政府",
)

WIDE_INDENTATION = Mistake(
    code="F112",
    name="wide-indentation",
    level=Level.ERROR,
    message="这一行用全角空格（或不间断空格）缩进",
    remedy="把行首的这些空格换成半角空格，每级两个",
    why="YAML 只认半角空格的缩进；全角空格会被当作键名的一部分。",
    bad="印发:\n　　份数: 3",
    good="印发:\n  份数: 3",
)

YAML_MISTAKES = (
    WRONG_YAML,
    WIDE_COLON,
    NO_SPACE_AFTER_COLON,
    TAB_INDENTATION,
    UNEVEN_INDENTATION,
    TEXT_WITHOUT_KEY,
    SPECIAL_FIRST_CHARACTER,
    COLON_INSIDE_VALUE,
    UNCLOSED_QUOTE,
    UNKNOWN_ESCAPE,
    WIDE_SIGN,
    WIDE_INDENTATION,
)
