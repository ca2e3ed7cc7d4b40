"""Mistakes that YAML lets through and an issue file does not (F113-F119)."""

from __future__ import annotations

from bulletin_kit.base.finding import Level, Mistake

DOUBLED_KEY = Mistake(
    code="F113",
    name="doubled-key",
    level=Level.ERROR,
    message="“{key}”写了两次，第一次在第 {line} 行",
    remedy="只留一个，另一个删去",
    why="同一级里每个键只能有一个值；写了两次，不知道以哪个为准。",
    bad="电话: 2345\n供稿: 甲\n电话: 6789",
    good="电话: 2345",
)

ALIAS = Mistake(
    code="F114",
    name="anchor-or-alias",
    level=Level.ERROR,
    message="这里用了 YAML 的{kind}（{sign}），期文件不用它",
    remedy="如果是文字，给整个值加上单引号；如果是引用，把内容照写一遍",
    why="引用使文件难读，还能用几行文字撑出几个 GB 的内容。",
    bad="供稿: &a 办公室\n电话: *a",
    good="供稿: 办公室",
)

TAG = Mistake(
    code="F115",
    name="tag",
    level=Level.ERROR,
    message="这里用了 YAML 的标签（{tag}），期文件不用它",
    remedy="去掉“!”开头的部分；如果是文字，给整个值加上单引号",
    why="期文件里所有的值都按文字读，不需要标明类型。",
    bad="供稿: !!str 办公室",
    good="供稿: 办公室",
)

COMPLEX_KEY = Mistake(
    code="F116",
    name="complex-key",
    level=Level.ERROR,
    message="键只能是一行文字，这里是{kind}",
    remedy="写成“键: 值”；如果 [ ]、{{ }}、? 是文字，给它加上引号",
    why="键是期文件规定的几个词，不会是列表，也不会又有下一级。",
    bad="[供稿]: 办公室",
    good="供稿: 办公室",
)

TOO_DEEP = Mistake(
    code="F117",
    name="too-deep",
    level=Level.ERROR,
    message="层次超过了 {most} 级",
    remedy="看看这一行的缩进和括号是否多了",
    why="期文件最多用到六七级；层次这样深，一定是写错了。",
    bad="报: [[[[[[[[[[[[[[[[[[[[[[[[省委]]]]]]]]]]]]]]]]]]]]]]]]",
    good="报: [省委]",
)

SECOND_DOCUMENT = Mistake(
    code="F118",
    name="second-document",
    level=Level.ERROR,
    message="一个文件里有两份文档，第二份从这里开始",
    remedy="去掉单独成行的 --- 或 ...；如果是两期简报，分成两个文件",
    why="一个文件是一期；单独成行的 --- 和 ... 在 YAML 里表示一份文档的开头和结尾。",
    bad="审核: 张华\n---\n电话: 2345",
    good="审核: 张华\n电话: 2345",
)

SWALLOWED_TEXT = Mistake(
    code="F119",
    name="swallowed-text",
    level=Level.WARNING,
    message="从“#”起是注释，不会印出来：{text}",
    remedy="如果要印，给整个值加上单引号；如果确是注释，在 # 后面加一个空格",
    why="YAML 里空格加 # 是注释的开头，话题标签、楼号之类会因此丢失。",
    bad="供稿: 办公室 #3号楼",
    good="供稿: 办公室 # 已核对",
)

TREE_MISTAKES = (
    DOUBLED_KEY,
    ALIAS,
    TAG,
    COMPLEX_KEY,
    TOO_DEEP,
    SECOND_DOCUMENT,
    SWALLOWED_TEXT,
)
