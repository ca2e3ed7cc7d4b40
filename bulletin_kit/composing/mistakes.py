"""What composing can find wrong: L1xx, about lines and type; L2xx, about pages."""

from __future__ import annotations

from bulletin_kit.base.finding import Level, Mistake

NO_GLYPH = Mistake(
    code="L101",
    name="character-in-no-font",
    level=Level.ERROR,
    message="“{char}”（U+{code:04X}）在所用的字体里都没有",
    remedy="核对是否输错；符号换成常用的，如 ●、※、①；"
    "确是生僻字，就在 fonts/ 里补一款有此字的字体并写进 fonts/manifest.yaml",
    why="没有字形的字会印成空白或方框，付印以后才发现就晚了。",
    bad="（字体里没有的字）",
    good="镕、堃、𬭎（自带字体都有）",
)
TOO_WIDE = Mistake(
    code="L102",
    name="word-wider-than-line",
    level=Level.WARNING,
    message="“{word}”比一行还宽，只好从中间断开",
    remedy="外文、网址在合适的地方加一个空格，或改短；标点连得太长的，删去几个",
    why="外文单词和网址不能从中间断开，标点不能排到行首；比一行还宽时没有别的办法。",
)
LOOSE = Mistake(
    code="L103",
    name="loose-line",
    level=Level.WARNING,
    message="“{words}”这一行字距过大，没有撑满",
    remedy="调整这一行前后的字句；后面是长的外文、网址的，换个位置，是一串标点的，减少几个",
    why="后面的长词或一串标点要排在一起，这一行放不下，硬撑满会留下大空当。",
)
NAME_SHRUNK = Mistake(
    code="L104",
    name="masthead-name-shrunk",
    level=Level.INFO,
    message="刊名“{name}”太长，字号由 {wanted:g} 磅缩到 {got:g} 磅才排成一行",
    remedy="在刊物的 style.yaml 里把 刊名 的字号定下来，期期一样",
    why="刊名排成一行才醒目；自动缩小的字号随刊名长短而变。",
)
NARROW = Mistake(
    code="L105",
    name="column-too-narrow",
    level=Level.ERROR,
    message="表格有 {columns} 栏，最窄的一栏里只剩 {width:g} 毫米，字只能竖着排",
    remedy="减少栏数：合并或删去几栏，把一张表拆成几张，或把行和栏对调",
    why="一栏里排不下两个字，表就读不成了。",
)
NAME_TOO_LONG = Mistake(
    code="L106",
    name="masthead-name-too-long",
    level=Level.WARNING,
    message="刊名“{name}”太长，字号由 {wanted:g} 磅缩到最小的 {got:g} 磅还排不进一行，只好转行",
    remedy="用简短的刊名；单位名称写到“编发单位”里",
    why="刊名要醒目，一般不超过一行；字号再小就和标题分不出来了。",
)
TORN = Mistake(
    code="L107",
    name="title-parted-in-doubt",
    level=Level.INFO,
    message="标题太长，在“{before}”和“{after}”之间断行，这里未必能断",
    remedy="断得不当，就改在别处断行：把标题写成两行（“标题: |-”下各占一行）；刊名、专刊名改短",
    why="词、单位名称、地名断在两行，读起来费劲，也容易误解；自带的词表不知道这里是不是两个词。",
    bad="标题: 石门渡区云栖谷地方文献抢救性保护与数字化利用项目档案专项验收",
    good="标题: |-\n  石门渡区云栖谷地方文献\n  抢救性保护与数字化利用项目档案专项验收",
)
TITLE_TOO_LONG = Mistake(
    code="L108",
    name="title-too-long",
    level=Level.WARNING,
    message="标题排成 {lines} 行，太长",
    remedy="改短标题，或把一部分写到“引题”“副题”里",
    why="标题过长，读者一眼看不出要点，也排不成梯形或菱形（GB/T 9704—2012，7.3.1）。",
)
LENT = Mistake(
    code="L109",
    name="character-from-another-face",
    level=Level.INFO,
    message="“{char}”（U+{code:04X}）在 {wanted} 里没有，印的是 {face} 的字形",
    remedy="核对是否输错；不愿夹用别的字体，就在 fonts/ 里补一款有此字的字体，"
    "在 fonts/manifest.yaml 里排到前面",
    why="生僻字换一种字体，和左右的字粗细、笔意不同；印出来才发现就晚了。",
)
CLOSING_ALONE = Mistake(
    code="L201",
    name="closing-block-alone",
    level=Level.WARNING,
    message="版记单独占了第 {page} 页，这一页没有正文",
    remedy="增减几行正文，使版记与正文同页",
    why="末页只有版记而无正文，看上去像缺页（GB/T 9704—2012，7.3.5.5）。",
)
CLOSING_TOO_HIGH = Mistake(
    code="L204",
    name="closing-block-too-high",
    level=Level.ERROR,
    message="版记比一页还高，排不下",
    remedy="精简“报、送、发”，同类单位用统称，如“各县（市、区）人民政府”",
    why="版记要整块排在末页版心底部（GB/T 9704—2012，7.4），高过一页就没有地方放。",
)
ROW_TOO_HIGH = Mistake(
    code="L205",
    name="table-row-too-high",
    level=Level.ERROR,
    message="表格的这一行比一页还高，排不下",
    remedy="把这一行的文字移到正文里，或拆成几行",
    why="表格按行分页，一行不能分在两页；高过一页的行会排到版心外面。",
)
NOTE_TOO_HIGH = Mistake(
    code="L206",
    name="footnote-too-high",
    level=Level.ERROR,
    message="脚注太长，和注号所在的一行排不进同一页",
    remedy="把脚注的大部分移到正文或附件里，脚注只留出处和简短的说明",
    why="脚注排在注号所在页的页下，不能转到下一页；比一页还高的脚注会排到版心外面。",
)
HALF_BLANK = Mistake(
    code="L207",
    name="page-half-blank",
    level=Level.INFO,
    message="第 {page} 页下面空了 {rows} 行：{what}在那里排不下，整个移到了后一页",
    remedy="把后面的文字移一段到前面；图片可以裁小，"
    "表格可以在刊物的 style.yaml 的“表格”下把 整表不拆 改小，让它分在两页",
    why="一页空去一半，读者以为到此为止，也费纸。",
)
CARRIED = Mistake(
    code="L208",
    name="last-lines-carried-over",
    level=Level.INFO,
    message="版记在正文下面排不下，正文最后几行从“{words}”起移到了第 {page} 页，与版记同页",
    remedy="不必改；前一页空得太多，就增减几行正文",
    why="版记所在页应有正文；只有版记而无正文，看上去像缺页。",
)
TIGHTENED = Mistake(
    code="L203",
    name="paragraph-tightened",
    level=Level.INFO,
    message="这一段的字距收紧了 {points:.2f} 磅，省出一行，版记不再单独成页",
    remedy="不必改；不愿收紧，就在刊物的 style.yaml 的“断行”下写 收紧: 0字，或增减字句",
    why="GB/T 9704—2012，7.3.5.5：版记所在页应有正文，可以调整字距、行距来做到。",
)
MASTHEAD_PUSHED = Mistake(
    code="L209",
    name="masthead-pushed-down",
    level=Level.INFO,
    message="版心左上角排了 {marks} 行，报头往下移了 {mm:.1f} 毫米",
    remedy="用印好红头的纸套印，先对一下位置；要每期都在一处，"
    "就把 masthead.yaml 第一项的“上距”加大",
    why="份号、密级、紧急程度各占一行；报头的位置一期一个样，套印就对不上。",
)
NO_TEXT_ON_FIRST = Mistake(
    code="L202",
    name="first-page-without-text",
    level=Level.WARNING,
    message="首页没有排上正文",
    remedy="缩短刊头、编者按或标题，让首页显示正文",
    why="GB/T 9704—2012，7.3.3：公文首页必须显示正文；编者按、标题不算。",
)

COARSE = Mistake(
    code="G106",
    name="coarse-picture",
    level=Level.WARNING,
    message="图片“{file}”排成 {width} 毫米宽只有 {dpi} dpi，低于 {wanted} dpi，印出来会发虚",
    remedy="换一张像素更高的原图；从微信、网页另存的图往往被压缩过，请向拍摄人要原图",
    why="印刷要求每英寸 200 点以上；屏幕上看着清楚的图，印出来可能模糊。",
)
NO_ALT = Mistake(
    code="G107",
    name="picture-without-words",
    level=Level.WARNING,
    message="图片“{file}”没有写说明，看不见图的读者不知道画的是什么",
    remedy='在文件名后空一格，用引号写一句说明：![图题](文件名 "说明")；图表写出要点和数字',
    why="说明不印出来，读屏软件替图朗读它；政府文件要求无障碍，PDF/A-1a、PDF/UA 规定每幅图都要有。",
    bad="![图1 全文画幅](tu1.png)",
    good='![图1 全文画幅](tu1.png "柱状图，五年由5920万幅增到11760万幅")',
)

MISTAKES = (
    NO_GLYPH,
    TOO_WIDE,
    LOOSE,
    NAME_SHRUNK,
    NARROW,
    NAME_TOO_LONG,
    TORN,
    TITLE_TOO_LONG,
    LENT,
    CLOSING_ALONE,
    CLOSING_TOO_HIGH,
    ROW_TOO_HIGH,
    NOTE_TOO_HIGH,
    HALF_BLANK,
    CARRIED,
    MASTHEAD_PUSHED,
    TIGHTENED,
    NO_TEXT_ON_FIRST,
    COARSE,
    NO_ALT,
)
