"""What reading a finished file back can find wrong: V1xx, each of them a fault of the toolkit."""

from __future__ import annotations

from bulletin_kit.base.finding import Level, Mistake

OURS = "这是工具自身的毛病，不是稿子的问题；请把期文件和这条提示一起发给维护人员"

WORDS_DIFFER = Mistake(
    code="V101",
    name="words-not-as-in-issue",
    level=Level.ERROR,
    message="生成的 {format} 里文字与稿子不一致：{what}",
    remedy=OURS,
    why="成品写出之前要读回来逐字核对；多字、少字、错字的文件一律不写出。",
)
PAGES_DIFFER = Mistake(
    code="V102",
    name="page-count-not-as-set",
    level=Level.ERROR,
    message="生成的 {format} 有 {found} 页，排出的是 {wanted} 页",
    remedy=OURS,
    why="成品的页数与排版的页数不同，就有缺页或多页。",
)
NOT_EMBEDDED = Mistake(
    code="V103",
    name="font-not-embedded",
    level=Level.ERROR,
    message="生成的 {format} 里没有嵌入字体 {face}",
    remedy=OURS,
    why="没有嵌入的字体，换一台电脑或到印刷厂就会被别的字体顶替。",
)
BAD_LINE_END = Mistake(
    code="V104",
    name="forbidden-line-end",
    level=Level.ERROR,
    message="第 {page} 页有一行断在不该断的地方：{what}",
    remedy=OURS,
    why="GB/T 15834—2011，5.1：点号不在行首，前引号、前括号不在行尾，破折号、省略号不断开。",
)
OUT_OF_PLACE = Mistake(
    code="V105",
    name="text-out-of-place",
    level=Level.ERROR,
    message="生成的 {format} 第 {page} 页，“{words}”没有印在排定的位置",
    remedy=OURS,
    why="排版定下的每个位置，成品里都要量得出来；位置不同，版心和页码就不可信。",
)
UNREADABLE = Mistake(
    code="V106",
    name="file-cannot-be-read-back",
    level=Level.ERROR,
    message="生成的 {format} 读不回来：{what}",
    remedy=OURS,
    why="读不回来的文件，别的软件多半也打不开。",
)
NOT_TAGGED = Mistake(
    code="V107",
    name="structure-incomplete",
    level=Level.ERROR,
    message="生成的 {format} 结构标记不全：{what}",
    remedy=OURS,
    why="读屏软件按结构标记朗读，缺了标记，看不见的读者就读不到；PDF/A-1a 也要求标记齐全。",
)

MISTAKES = (
    WORDS_DIFFER,
    PAGES_DIFFER,
    NOT_EMBEDDED,
    BAD_LINE_END,
    OUT_OF_PLACE,
    UNREADABLE,
    NOT_TAGGED,
)
