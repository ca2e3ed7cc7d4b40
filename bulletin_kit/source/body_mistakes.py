"""Mistakes in the marks of body text (F301-F306): headings, bold, pictures."""

from __future__ import annotations

from bulletin_kit.base.finding import Level, Mistake

HEADING_MARK = Mistake(
    code="F301",
    name="heading-mark",
    level=Level.WARNING,
    message="小标题的记号写成了“{found}”",
    remedy="写作“## ”：两个半角井号，一个空格，后面是小标题",
    why="不带序号的小标题只有一级，记号是“## ”；这里已当作小标题排。",
    bad="##主要做法",
    good="## 主要做法",
)

EMPTY_HEADING = Mistake(
    code="F302",
    name="empty-heading",
    level=Level.ERROR,
    message="只有小标题的记号，没有小标题的文字",
    remedy="补上文字，或者删去这一行",
    why="小标题的文字要和记号写在同一行。",
    bad="##",
    good="## 主要做法",
)

UNBALANCED_BOLD = Mistake(
    code="F303",
    name="unbalanced-bold",
    level=Level.ERROR,
    message="加粗的记号 ** 没有成对",
    remedy="在要加粗的文字前后各写一个 **，写在同一段里",
    why="只有一个 ** 不知道加粗到哪里；记号会照样印出来。",
    bad="全市**上下一心，狠抓落实。",
    good="全市**上下一心**，狠抓落实。",
)

PICTURE_IN_TEXT = Mistake(
    code="F304",
    name="picture-in-text",
    level=Level.ERROR,
    message="图片夹在文字中间",
    remedy="让图片的记号单独成一行",
    why="图片单独占一行的位置，居中排，图题在图的下面。",
    bad="见下图![图1](tu1.png)。",
    good="见下图。\n![图1](tu1.png)",
)

PICTURE_WITHOUT_FILE = Mistake(
    code="F305",
    name="picture-without-file",
    level=Level.ERROR,
    message="图片没有写文件名",
    remedy="写作 ![图题](文件名)，例如 ![图1 现场](tu1.jpg)",
    why="圆括号里的文件名说明用哪一张图片。",
    bad="![图1 现场]()",
    good="![图1 现场](tu1.jpg)",
)

PICTURE_ELSEWHERE = Mistake(
    code="F306",
    name="picture-elsewhere",
    level=Level.ERROR,
    message="图片的文件名不在这一期的文件夹里：{file}",
    remedy="把图片放到期文件所在的文件夹里，只写文件名；下级文件夹用 / 分开，如 图片/tu1.jpg",
    why="用到文件夹以外的图片，换一台机器就找不到；也免得误用别处的文件。",
    bad="![图1 现场](C:\\图片\\tu1.jpg)",
    good="![图1 现场](图片/tu1.jpg)",
)

WIDE_MARK = Mistake(
    code="F312",
    name="wide-mark",
    level=Level.WARNING,
    message="记号写成了全角：{found}",
    remedy="换成半角：{wanted}",
    why="记号都是半角的，这样不会与文字里的标点相混；这里已按半角的读。",
    bad="！【图1 现场】（tu1.jpg）",
    good="![图1 现场](tu1.jpg)",
)

MARK_OUTSIDE_BODY = Mistake(
    code="F314",
    name="mark-outside-body",
    level=Level.WARNING,
    message="“{key}”里不认记号 {mark}，会照样印出来",
    remedy="去掉记号",
    why="加粗、脚注、图片的记号只在正文里有用；标题等处的字体由版式规定。",
    bad="标题: 关于**安全**的通报",
    good="标题: 关于安全的通报",
)

BODY_MISTAKES = (
    HEADING_MARK,
    EMPTY_HEADING,
    UNBALANCED_BOLD,
    PICTURE_IN_TEXT,
    PICTURE_WITHOUT_FILE,
    PICTURE_ELSEWHERE,
    WIDE_MARK,
    MARK_OUTSIDE_BODY,
)
