"""Mistakes of keys (F201-F208, F215): unknown, missing, of the wrong shape."""

from __future__ import annotations

from bulletin_kit.base.finding import Level, Mistake

UNKNOWN_KEY = Mistake(
    code="F201",
    name="unknown-key",
    level=Level.ERROR,
    message="“{where}”里没有“{key}”这个键",
    remedy="{remedy}",
    why="不认得的键如果放过去，写在它下面的内容就不声不响地不见了。",
    bad="发稿单位: 办公室",
    good="编发单位: 办公室",
)

MISPLACED_KEY = Mistake(
    code="F202",
    name="misplaced-key",
    level=Level.ERROR,
    message="“{key}”是“{home}”里的键，不能写在“{where}”里",
    remedy="移到“{home}”里；多半是这一行的缩进不对",
    why="每个键只在它的一级里有意义；缩进多了或少了，它就到了另一级。",
    bad="份数: 3",
    good="印发:\n  份数: 3",
)

MISSING_KEY = Mistake(
    code="F203",
    name="missing-key",
    level=Level.ERROR,
    message="“{where}”里没有写“{key}”",
    remedy="补上{example}",
    why="必写的缺了，这一项就不完整，程序也不能替您猜。",
    bad="栏目:\n  - 文章:\n      - {标题: 甲, 正文: 乙。}",
    good="栏目:\n  - 名称: 要闻\n    文章:\n      - {标题: 甲, 正文: 乙。}",
)

EMPTY_VALUE = Mistake(
    code="F204",
    name="empty-value",
    level=Level.WARNING,
    message="写了键“{key}”，没有写值",
    remedy="补上值；用不着就把这一行删去",
    why="空着的键当作没有写，什么也不印；多半是忘了填。",
    bad="签发:",
    good="签发: 王清平",
)

TEXT_WANTED = Mistake(
    code="F205",
    name="text-wanted",
    level=Level.ERROR,
    message="“{key}”应当是{wanted}，这里却是{found}",
    remedy="{remedy}",
    why="这个键的值要照样印出来，只能是文字。",
    bad="供稿:\n  - 办公室",
    good="供稿: 办公室",
)

LIST_WANTED = Mistake(
    code="F206",
    name="list-wanted",
    level=Level.ERROR,
    message="“{key}”应当是一个列表，这里却是{found}",
    remedy="每一项另起一行，缩进两个空格，以“- ”（减号加空格）开头",
    why="可以有好几项的内容写成列表，只有一项也要写那个减号。",
    bad="文章:\n  标题: 甲\n  正文: 乙。",
    good="文章:\n  - 标题: 甲\n    正文: 乙。",
)

KEYS_WANTED = Mistake(
    code="F207",
    name="keys-wanted",
    level=Level.ERROR,
    message="“{where}”应当是一组“键: 值”，这里却是{found}",
    remedy="另起一行，缩进两个空格，写成“键: 值”，可用的键有：{keys}",
    why="这一项由几部分组成，每一部分有它的键。",
    bad="印发: 办公室",
    good="印发:\n  单位: 办公室",
)

ONE_LINE_WANTED = Mistake(
    code="F208",
    name="one-line-wanted",
    level=Level.ERROR,
    message="“{key}”只能有一行，这里有 {count} 行",
    remedy="并成一行；多出来的删去",
    why="这个键的值印成一行，换行没有意义。",
    bad="供稿: |\n  甲局\n  乙局",
    good="供稿: 甲局、乙局",
)

RIVAL_KEYS = Mistake(
    code="F215",
    name="rival-keys",
    level=Level.ERROR,
    message="{keys}只能写一个，这里写了 {count} 个",
    remedy="有栏目就把文章放到各个栏目里，没有栏目就只写“文章”",
    why="两处都写，文章的先后无从知道。",
    bad="栏目:\n  - 名称: 要闻\n    文章: [{标题: 甲, 正文: 乙。}]\n文章: [{标题: 丙, 正文: 丁。}]",
    good="文章: [{标题: 丙, 正文: 丁。}]",
)

KEY_MISTAKES = (
    UNKNOWN_KEY,
    MISPLACED_KEY,
    MISSING_KEY,
    EMPTY_VALUE,
    TEXT_WANTED,
    LIST_WANTED,
    KEYS_WANTED,
    ONE_LINE_WANTED,
    RIVAL_KEYS,
)
