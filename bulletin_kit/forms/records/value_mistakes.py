"""Mistakes of values (F209-F219): numbers, days, choices, characters that do not belong."""

from __future__ import annotations

from bulletin_kit.base.finding import Level, Mistake

FOLDED_TEXT = Mistake(
    code="F209",
    name="folded-text",
    level=Level.ERROR,
    message="“{key}”写了好几行，却没有用“|”开头，各行会被并成一行",
    remedy="在“{key}:”后面写一个空格和“|”，文字从下一行开始，每行多缩进两个空格",
    why="没有“|”，YAML 把换行换成空格，段落就连成了一段。",
    bad="编者按:\n  第一段。\n  第二段。",
    good="编者按: |\n  第一段。\n  第二段。",
)

NOT_A_NUMBER = Mistake(
    code="F210",
    name="not-a-number",
    level=Level.ERROR,
    message="“{key}”应当是 {wanted}，这里是{found}",
    remedy="{remedy}",
    why="数字照写的样子印出来，也用来编目、排序；写法只有一种，就不会印出“第08期”。",
    bad="期号: 08",
    good="期号: 8",
)

NOT_A_DAY = Mistake(
    code="F211",
    name="not-a-day",
    level=Level.ERROR,
    message="“{key}”应当写成 年-月-日，这里是{found}",
    remedy="{remedy}",
    why="日期只有一种写法，就不会把 1/9 读成 9 月 1 日；印出来时自动写成“2024年1月9日”。",
    bad="日期: 2024-1-9",
    good="日期: 2024-01-09",
)

IMPOSSIBLE_DAY = Mistake(
    code="F212",
    name="impossible-day",
    level=Level.ERROR,
    message="没有{found}这一天：{reason}",
    remedy="查一下日历，改成实有的日期",
    why="日历上没有的日期一定是打错了。",
    bad="日期: 2024-02-30",
    good="日期: 2024-02-29",
)

UNKNOWN_CHOICE = Mistake(
    code="F213",
    name="unknown-choice",
    level=Level.ERROR,
    message="“{key}”只能是{choices}，这里是{found}",
    remedy="{remedy}",
    why="这个键只有规定的几种写法。",
    bad="信息公开: 公开",
    good="信息公开: 主动公开",
)

WRONG_DIGITS = Mistake(
    code="F216",
    name="wrong-digits",
    level=Level.ERROR,
    message="“{key}”应当是 {count} 位数字，这里是{found}",
    remedy="{remedy}",
    why="份号是给每一份编的顺序号，只由数字组成。",
    bad="份号: 第12份",
    good='份号: "000012"',
)

UNUSUAL_DIGITS = Mistake(
    code="F217",
    name="unusual-digits",
    level=Level.INFO,
    message="“{key}”一般是 {count} 位数字，这里是 {given} 位",
    remedy="{remedy}",
    why="GB/T 9704—2012 的 7.2.1 规定份号“一般用 6 位 3 号阿拉伯数字”。",
    bad="份号: 12",
    good='份号: "000012"',
)

INVISIBLE_CHARACTER = Mistake(
    code="F218",
    name="invisible-character",
    level=Level.WARNING,
    message="文字里夹着看不见的字符：{what}",
    remedy="删去它；排版时已经去掉",
    why="从网页、聊天软件粘贴会带进零宽字符，它不占位置，却会使查找、断行出错。",
    bad="供稿: 办公\u200b室",
    good="供稿: 办公室",
)

TAB_IN_TEXT = Mistake(
    code="F219",
    name="tab-in-text",
    level=Level.WARNING,
    message="文字里有制表符（Tab）",
    remedy="删去，或者换成空格；排版时当作一个空格",
    why="制表符多长由软件决定，印出来对不齐。",
    bad="供稿: 办公室\t信息科",
    good="供稿: 办公室 信息科",
)

VARIANT_FORM = Mistake(
    code="F220",
    name="variant-form",
    level=Level.WARNING,
    message="“{char}”后面有一个选择字形的符号（U+{code}），这里只排这个字通常的字形",
    remedy="删去它；人名、地名非用另一种字形不可的，改用那个字形自己的字，或请印刷厂补字",
    why="字形选择符要字体里有成套的异体字形才起作用；排出来是哪个字形，不能由各台电脑的字体决定。",
    bad="供稿: 葛\U000e0101城办公室",
    good="供稿: 葛城办公室",
)

VALUE_MISTAKES = (
    FOLDED_TEXT,
    NOT_A_NUMBER,
    NOT_A_DAY,
    IMPOSSIBLE_DAY,
    UNKNOWN_CHOICE,
    WRONG_DIGITS,
    UNUSUAL_DIGITS,
    INVISIBLE_CHARACTER,
    TAB_IN_TEXT,
    VARIANT_FORM,
)
