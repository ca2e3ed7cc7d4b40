"""Mistakes of a file as such (F121-F127): its encoding, its size, what cannot be text."""

from __future__ import annotations

from bulletin_kit.base.finding import Level, Mistake

CONTROL_CHARACTER = Mistake(
    code="F121",
    name="control-character",
    level=Level.ERROR,
    message="这里有一个看不见的字符：{what}",
    remedy="{remedy}",
    why="从 Word、网页粘贴时会带进控制字符；印出来或者没有，或者是个方框，各软件还不一样。",
    bad="供稿: 办公\u000b室",
    good="供稿: 办公室",
)

GBK_FILE = Mistake(
    code="F122",
    name="gbk-file",
    level=Level.ERROR,
    message="这个文件不是 UTF-8 编码，看来是用 GBK（GB18030）存的",
    remedy="用记事本打开，选“另存为”，编码选“UTF-8”；VS Code 在右下角点编码，"
    "选“通过编码重新打开”→GB18030，再“通过编码保存”→UTF-8",
    why="同样的字节按不同的编码读是不同的字；为免印错，不猜，只认 UTF-8。",
)

UTF16_FILE = Mistake(
    code="F123",
    name="utf16-file",
    level=Level.ERROR,
    message="这个文件不是 UTF-8 编码，而是 UTF-16（记事本里叫“Unicode”）",
    remedy="用记事本打开，选“另存为”，编码选“UTF-8”",
    why="期文件只认 UTF-8，这样在哪台机器上读都是同样的字。",
)

BROKEN_TEXT = Mistake(
    code="F124",
    name="broken-text",
    level=Level.ERROR,
    message="这里有一个字已经损坏，读不出来",
    remedy="对照原稿把这个字重新打上，用 UTF-8 编码保存",
    why="文件在传输或转换编码时被截断、改动过，原来的字无从知道。",
    bad="供稿: 办公\ufffd",
    good="供稿: 办公室",
)

BINARY_FILE = Mistake(
    code="F125",
    name="binary-file",
    level=Level.ERROR,
    message="这不是文本文件，{what}",
    remedy="期文件是扩展名为 .yaml 的纯文本；用 bulletin new 新建一个，把文字粘贴进去",
    why="把 Word、PDF 文件改个扩展名，内容并不会变成文本。",
)

EMPTY_FILE = Mistake(
    code="F126",
    name="empty-file",
    level=Level.ERROR,
    message="这个文件是空的",
    remedy="用 bulletin new 新建一个期文件，照里面的提示填写",
    why="没有刊物、日期和文章，就没有可排的内容。",
    bad="# 只有注释，没有内容",
    good="刊物: 工作简报",
)

FILE_TOO_LARGE = Mistake(
    code="F127",
    name="file-too-large",
    level=Level.ERROR,
    message="这个文件太大：{size}，上限是 {limit}",
    remedy="期文件里只放一期的文字；图片另存为文件，在正文里用 ![图题](文件名) 引用",
    why="一期简报的文字不过几十 KB；大到这个地步的文件多半是误放了别的内容。",
)

FILE_MISTAKES = (
    CONTROL_CHARACTER,
    GBK_FILE,
    UTF16_FILE,
    BROKEN_TEXT,
    BINARY_FILE,
    EMPTY_FILE,
    FILE_TOO_LARGE,
)
