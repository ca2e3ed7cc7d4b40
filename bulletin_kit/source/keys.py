"""The keys of an issue file: what editors may write, and what each is for.

With those of :mod:`article_keys` this is the one list of keys: reading, the JSON Schema, the
commented file of ``bulletin new`` and the page of keys in the documentation come from it.
"""

from __future__ import annotations

from bulletin_kit.forms.records.choices import Choice, YesNo
from bulletin_kit.forms.records.days import Day
from bulletin_kit.forms.records.fields import Lines, Text
from bulletin_kit.forms.records.lists import ListOf
from bulletin_kit.forms.records.numbers import Digits, Whole
from bulletin_kit.forms.records.record import Record
from bulletin_kit.forms.records.values import Key
from bulletin_kit.source.article_keys import ARTICLE, SECTION

PRINTING_OFFICE = Key(
    "单位",
    Text(),
    "印发的单位；不写就用刊物里规定的。",
    example="市档案办综合科",
    also=("印发单位", "印发机关", "机关", "部门"),
)
PRINTING_DAY = Key(
    "日期", Day(), "印发的日期。", example="2024-01-09", also=("印发日期", "时间", "印发时间")
)
COPIES = Key(
    "份数",
    Whole(),
    "一共印多少份，印作（共印N份）；刊物有单位名录的，与报、送、发核对。",
    example="75",
    also=("印数", "共印", "份", "印份"),
)
PRINTING_RECORD = Record(
    "printing",
    "印发",
    "最后一页底部的印发一行。",
    (PRINTING_OFFICE, PRINTING_DAY, COPIES),
)

SERIES = Key(
    "刊物",
    Text(),
    "用哪一种刊物：templates/ 下的文件夹名，报头、版式、常用的报送单位都由它规定。",
    example="工作简报",
    required=True,
    also=("期刊", "刊种", "系列", "模板", "series"),
)
VARIANT = Key(
    "版式",
    Text(),
    "刊物的另一套版式；不写就用现行的。",
    example="2022年",
    also=("样式", "格式", "版本", "variant"),
)
NAME = Key(
    "刊名",
    Text(),
    "报头上的大字；不写就用刊物里规定的。",
    example="青岚档案工作简报",
    also=("简报名称", "报头", "名称", "name"),
)
SPECIAL = Key(
    "专刊",
    Text(),
    "专刊的名称，印在刊名下面。",
    example="资政参阅专刊",
    also=("专刊名", "专刊名称", "专辑", "专题"),
)
NUMBER = Key(
    "期号",
    Whole(),
    "本年第几期，只写数字；印作“第N期”。与同一文件夹里的各期核对。",
    example="5",
    also=("期数", "期", "第几期", "期次", "刊号", "编号", "number"),
)
RUNNING_NUMBER = Key(
    "总期号",
    Whole(),
    "创刊以来第几期，只写数字；印作“（总第N期）”。",
    example="413",
    also=("总期数", "总期", "总第", "总号"),
)
SUPPLEMENT = Key(
    "增刊",
    YesNo(),
    "这一期是不是增刊；是增刊就写“是”，期号写增刊的期号。",
    example="是",
    also=("是否增刊",),
)
DAY = Key(
    "日期",
    Day(),
    "这一期的日期，写作 年-月-日；印出来是“2024年1月9日”。",
    example="2024-01-09",
    required=True,
    also=("时间", "出刊日期", "出版日期", "刊期", "成文日期", "date"),
)
SECRECY = Key(
    "密级",
    Text(("秘密", "机密", "绝密", "机密★1年", "内部资料")),
    "密级，可以带保密期限；印在报头左上角。",
    example="机密★1年",
    also=("保密等级", "密级和保密期限", "保密期限"),
)
COPY_NUMBER = Key(
    "份号",
    Digits(6),
    "份号，六位数字，写在半角引号里；涉密的才编。",
    example='"000012"',
    also=("份数号", "份编号"),
)
URGENCY = Key(
    "紧急程度",
    Text(("特急", "加急")),
    "紧急程度，印在报头左上角。",
    example="加急",
    also=("缓急", "紧急"),
)
SIGNER = Key("签发", Text(), "签发人的姓名。", example="王清平", also=("签发人", "签发者"))
ISSUER = Key(
    "编发单位",
    Text(),
    "编发的单位，印在报头左边；不写就用刊物里规定的。",
    example="青岚市档案工作办公室",
    also=("编印单位", "主办单位", "主办", "编发", "编辑单位", "印发单位", "发文机关", "单位"),
)
NOTE = Key(
    "编者按",
    Lines(kind="一行或几行文字，一行一段"),
    "整期的编者按，排在所有文章前面，一行一段。",
    also=("按语", "按", "编者语", "卷首语"),
)
SECTIONS = Key(
    "栏目",
    ListOf(SECTION),
    "各个栏目，每个有“名称”和“文章”；不设栏目就不写，直接写“文章”。",
    also=("专栏", "板块", "sections"),
)
ARTICLES = Key(
    "文章",
    ListOf(ARTICLE),
    "各篇文章，按印出的先后写；设栏目时写在栏目下面，不设栏目就直接写“文章”。",
    also=("稿件", "正文内容", "articles"),
)
DISCLOSURE = Key(
    "信息公开",
    Choice(("主动公开", "依申请公开", "不予公开")),
    "信息公开选项；不写就用刊物里规定的。",
    example="主动公开",
    also=("公开", "公开选项", "信息公开选项", "公开方式", "公开属性"),
)
RECIPIENT_LINES = ListOf(Text(kind="一行文字，各单位用“，”隔开"), or_lines=True)
REPORTED = Key(
    "报",
    RECIPIENT_LINES,
    "报哪些领导和上级单位；一项印一行，各单位用“，”隔开，末尾的“。”不用写。",
    also=("主送", "上报", "呈报", "报送"),
)
SENT = Key(
    "送",
    RECIPIENT_LINES,
    "送哪些平级和有关单位；写法同“报”。",
    also=("抄送", "送达", "抄报"),
)
ISSUED = Key(
    "发",
    RECIPIENT_LINES,
    "发哪些下级单位；写法同“报”。",
    also=("下发", "分发", "抄发", "发送"),
)
PRINTING = Key(
    "印发",
    PRINTING_RECORD,
    "最后一页底部的印发一行：单位、日期、份数。",
    also=("印制", "印刷"),
)
EDITOR = Key(
    "责任编辑",
    Text(),
    "责任编辑的姓名，几个人用顿号或空格隔开。",
    example="李明",
    also=("责编", "编辑", "编辑人", "责任编辑人"),
)
REVIEWER = Key(
    "审核",
    Text(),
    "审核人的姓名。",
    example="张华",
    also=("审核人", "核稿", "审稿", "校对", "审签"),
)
TELEPHONE = Key(
    "电话",
    Text(),
    "联系电话。",
    example="0828-2345678",
    also=("联系电话", "联系方式", "电话号码", "tel"),
)
