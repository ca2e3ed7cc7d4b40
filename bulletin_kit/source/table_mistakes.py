"""Mistakes of tables, footnotes and recipients (F307-F311, F313, F315-F317)."""

from __future__ import annotations

from bulletin_kit.base.finding import Level, Mistake

RAGGED_ROW = Mistake(
    code="F307",
    name="ragged-row",
    level=Level.ERROR,
    message="表格的这一行有 {given} 格，表头有 {wanted} 格",
    remedy="补齐或去掉多余的格；格里的竖线写作 \\|，空格子也要留着两边的竖线",
    why="各行的格数不一样，数字就会对到别的栏里。",
    bad="| 单位 | 件数 |\n|---|---|\n| 甲局 |",
    good="| 单位 | 件数 |\n|---|---|\n| 甲局 | 3 |",
)

TABLE_WITHOUT_SEPARATOR = Mistake(
    code="F308",
    name="table-without-separator",
    level=Level.ERROR,
    message="表格的表头下面少一行分隔线",
    remedy="在表头的下一行写 {separator}",
    why="分隔线说明上面一行是表头，冒号说明一栏靠左（:--）、居中（:-:）还是靠右（--:）。",
    bad="| 单位 | 件数 |\n| 甲局 | 3 |",
    good="| 单位 | 件数 |\n|---|---|\n| 甲局 | 3 |",
)

FOOTNOTE_WITHOUT_TEXT = Mistake(
    code="F309",
    name="footnote-without-text",
    level=Level.ERROR,
    message="脚注 [^{label}] 没有注文",
    remedy="在正文里另起一行写 [^{label}]: 注文",
    why="有注号没有注文，读者翻到页下找不到。",
    bad="归档率[^1]为九成。",
    good="归档率[^1]为九成。\n[^1]: 按件数计算。",
)

FOOTNOTE_WITHOUT_MARK = Mistake(
    code="F310",
    name="footnote-without-mark",
    level=Level.ERROR,
    message="注文 [^{label}] 在正文里没有注号",
    remedy="在要加注的文字后面写 [^{label}]，或者删去这条注文",
    why="没有注号的注文不知道印在哪一页，只好不印。",
    bad="归档率为九成。\n[^1]: 按件数计算。",
    good="归档率[^1]为九成。\n[^1]: 按件数计算。",
)

DOUBLED_FOOTNOTE = Mistake(
    code="F311",
    name="doubled-footnote",
    level=Level.ERROR,
    message="脚注 [^{label}] 有两条注文，第一条在第 {line} 行",
    remedy="只留一条，或者给另一条换个号",
    why="一个注号只能有一条注文。",
    bad="归档率[^1]为九成。\n[^1]: 按件数计算。\n[^1]: 按卷数计算。",
    good="归档率[^1]为九成。\n[^1]: 按件数计算。",
)

EMPTY_FOOTNOTE = Mistake(
    code="F313",
    name="empty-footnote",
    level=Level.ERROR,
    message="脚注 [^{label}] 的注文是空的",
    remedy="在冒号后面写上注文",
    why="注文要和 [^{label}]: 写在同一行。",
    bad="归档率[^1]为九成。\n[^1]:",
    good="归档率[^1]为九成。\n[^1]: 按件数计算。",
)

FOOTNOTE_IN_FOOTNOTE = Mistake(
    code="F315",
    name="footnote-in-footnote",
    level=Level.ERROR,
    message="注文里又有注号 [^{label}]",
    remedy="去掉它，把两条注文并成一条",
    why="脚注里不能再有脚注。",
    bad="归档率[^1]为九成。\n[^1]: 按件数[^1]计算。",
    good="归档率[^1]为九成。\n[^1]: 按件数计算。",
)

EMPTY_RECIPIENT = Mistake(
    code="F316",
    name="empty-recipient",
    level=Level.WARNING,
    message="“，”的前面或后面没有单位名称",
    remedy="补上单位，或者删去多余的“，”",
    why="报、送、发的各单位用“，”隔开，空着的一项多半是漏了。",
    bad="报:\n  - 省委，，省政府",
    good="报:\n  - 省委，省政府",
)

REPEATED_LABEL = Mistake(
    code="F317",
    name="repeated-label",
    level=Level.WARNING,
    message="“{key}”的值里又写了“{label}”，已略去，只印一次",
    remedy="去掉值里的“{label}”",
    why="“报：”“送：”“发：”由排版加上。",
    bad="报:\n  - 报：省委",
    good="报:\n  - 省委",
)

TABLE_MISTAKES = (
    RAGGED_ROW,
    TABLE_WITHOUT_SEPARATOR,
    FOOTNOTE_WITHOUT_TEXT,
    FOOTNOTE_WITHOUT_MARK,
    DOUBLED_FOOTNOTE,
    EMPTY_FOOTNOTE,
    FOOTNOTE_IN_FOOTNOTE,
    EMPTY_RECIPIENT,
    REPEATED_LABEL,
)
