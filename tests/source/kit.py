"""Issues made of a few lines, and a rich one that has every key."""

from __future__ import annotations

from bulletin_kit.base.finding import Finding
from bulletin_kit.model.article import Body
from bulletin_kit.model.issue import Issue
from bulletin_kit.source import read_source
from tests.kit.findings import told

HEAD = "刊物: 工作简报\n日期: 2024-01-09\n"
ARTICLE = "文章:\n  - 标题: 甲\n    正文: 乙。\n"
BODY_LINE = 6
"""The line of the file on which the body's first line stands."""


def issue_of(text: str) -> tuple[Issue, list[str]]:
    """The issue of a whole file, and what is told."""
    issue, findings = read_source(text.encode(), "甲.yaml")
    assert issue is not None
    return issue, told(findings)


def file_of(body: str) -> str:
    """A file whose one article has this body."""
    lines = "".join(f"      {line}\n" for line in body.split("\n"))
    return f"{HEAD}文章:\n  - 标题: 甲\n    正文: |\n{lines}"


def body_of(text: str) -> tuple[Body, list[str]]:
    """The body of these lines, and what is told, by line of the body."""
    issue, found = issue_of(file_of(text))
    return issue.articles[0].body, [_from_body(line) for line in found]


def complete(fragment: str) -> str:
    """A file of the fragment and what an issue cannot do without."""
    given = [line.partition(":")[0].strip() for line in fragment.split("\n") if line[:1] != " "]
    text = fragment + "\n"
    if "刊物" not in given:
        text += "刊物: 工作简报\n"
    if "日期" not in given:
        text += "日期: 2024-01-09\n"
    if "文章" not in given and "栏目" not in given:
        text += ARTICLE
    return text


def found_in(text: str) -> tuple[Finding, ...]:
    """The findings of a whole file."""
    return read_source(text.encode(), "甲.yaml")[1]


def _from_body(line: str) -> str:
    """The place counted from the body's first line and column, for short tests."""
    place, _, rest = line.partition(" ")
    row, _, columns = place.partition(":")
    first, _, last = columns.partition("-")
    return f"{int(row) - BODY_LINE + 1}:{int(first) - 6}-{int(last) - 6} {rest}"


RICH = """\
# 每个键都写到的一期
刊物: 工作简报
版式: 2022年
刊名: 青岚档案工作简报
专刊: 资政参阅专刊
期号: 8
总期号: 413
增刊: 是
日期: 2024-01-09
密级: 机密★1年
份号: "000012"
紧急程度: 加急
签发: 王清平
编发单位: 青岚市档案工作办公室
编者按: |
  现将有关情况刊载如下。

  供参阅。

栏目:
  - 名称: 特别关注
    文章:
      - 引题: 闻汛而动
        标题: |-
          夯实基础 守牢底线
          全市“回头看”取得成效
        副题: ——记五项工程
        供稿: 市档案办
        编者按: |
          这一篇的编者按。
        正文: |
          　　全市**上下一心**，归档率[^率]为九成。
          一、总体情况
          （一）加强**组织**领导。各地落实[^2]责任。
          1.抓好归档
          （1）重大项目。逐项过关。
          ## 不带序号的小标题
          ![图1 现场](图片/tu1.jpg "现场照片，三人在看档案")

          表1 进馆数量
          | 单位 | 件数 | 备注 |
          |:--|--:|:-:|
          | 甲局 | **3** | 一\\|二 |
          | 乙局[^2] |  | 无 |
          1.2亿元已经到位。
          [^2]: 责任见附件。
          [^率]: 按件数计算，含**电子**档案。
        附件:
          - 进馆档案统计表
          - 标题: 操作要点
            正文: |
              一、启动条件
              逐条照办。
  - 名称: 县区动态
    文章:
      - 标题: 桐溪县建档
        正文: 一句话。

信息公开: 不予公开
报:
  - 市委，市政府（含办公室，研究室）。
  - 省档案办
送: 市直各部门
发: |
  各县（区）
  各档案馆，各立档单位
印发:
  单位: 市档案办综合科
  日期: 2024-01-10
  份数: 75
责任编辑: 李明
审核: 张华
电话: 0828-2345678
例外:
  - 规则: P01
    处: 三人在看
    理由: 照录原件
"""
