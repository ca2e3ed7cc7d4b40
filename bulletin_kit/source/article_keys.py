"""The keys of articles, their attachments and 栏目: what editors may write, and what it is for."""

from __future__ import annotations

from bulletin_kit.base.words import Words
from bulletin_kit.forms.records.fields import Lines, Text
from bulletin_kit.forms.records.lists import ListOf
from bulletin_kit.forms.records.record import Record, TextOr
from bulletin_kit.forms.records.values import Key, Values

BODY = Lines(blanks=True, kind="正文，一行一段")

BODY_TEXT = Key(
    "正文",
    BODY,
    "文章的文字，写在“|”下面，一行一段。以 一、 （一） 1. （1） 开头的是各级标题；"
    "“## ”是不带序号的小标题；"
    "**加粗**；[^1] 是脚注；![图题](文件名) 是图片；| 开头的几行是表格。",
    required=True,
    also=("内容", "文字", "body", "content"),
)
ARTICLE_TITLE = Key(
    "标题",
    Lines(kind="一行或几行文字，一行排一行"),
    "文章的标题；要分行排就写在“|-”下面，一行一行写。",
    example="全市档案工作会议召开",
    required=True,
    also=("题目", "题", "主标题", "title"),
)
KICKER = Key(
    "引题", Lines(kind="一行或几行文字"), "标题上面的引题，也叫肩题。", also=("肩题", "眉题")
)
SUBTITLE = Key(
    "副题",
    Lines(kind="一行或几行文字"),
    "标题下面的副题；要破折号就自己写上，排版不加。",
    also=("副标题", "subtitle"),
)
CREDIT = Key(
    "供稿",
    Text(),
    "供稿单位，排在文章末尾。",
    example="市档案办",
    also=("供稿单位", "来源", "作者", "撰稿", "来稿", "稿源"),
)
ARTICLE_NOTE = Key(
    "编者按",
    Lines(kind="一行或几行文字，一行一段"),
    "这一篇文章的编者按，一行一段。",
    also=("按语", "按", "编者语"),
)
ATTACHMENT_TITLE = Key(
    "标题",
    Text(),
    "附件的名称，末尾不加标点。",
    example="2025年度进馆档案统计表",
    required=True,
    also=("名称", "题目", "title"),
)
ATTACHMENT_BODY = Key(
    "正文",
    BODY,
    "附件的文字，写法与文章的正文相同；不写就只列名称。",
    also=("内容", "文字", "body"),
)
ATTACHMENT = Record("attachment", "附件", "文章的一份附件。", (ATTACHMENT_TITLE, ATTACHMENT_BODY))
ATTACHMENTS: Key[tuple[Words | Values, ...]] = Key(
    "附件",
    ListOf(TextOr(ATTACHMENT, Text(kind="附件的名称")), or_lines=True),
    "文章的附件，一项一份：只写名称，或者写“标题”和“正文”。",
    also=("附", "附录"),
)

ARTICLE = Record(
    "article",
    "文章",
    "一篇文章。",
    (
        KICKER,
        ARTICLE_TITLE,
        SUBTITLE,
        CREDIT,
        ARTICLE_NOTE,
        BODY_TEXT,
        ATTACHMENTS,
    ),
)
SECTION_NAME = Key(
    "名称",
    Text(),
    "栏目的名称。",
    example="市州动态",
    required=True,
    also=("栏目", "栏目名", "栏目名称", "标题", "name"),
)
SECTION_ARTICLES = Key(
    "文章",
    ListOf(ARTICLE),
    "这个栏目里的文章，按印出的先后写。",
    required=True,
    also=("稿件", "内容", "articles"),
)
SECTION = Record("section", "栏目", "一个栏目和它的文章。", (SECTION_NAME, SECTION_ARTICLES))
