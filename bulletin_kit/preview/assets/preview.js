// Shows what the server tells: pages that changed, findings with their places.
"use strict";

const $ = (id) => document.getElementById(id);
const SVG = "http://www.w3.org/2000/svg";
const MARKS = []; // of the pages shown
let chosen = ""; // the finding that was clicked, as text: it may move as the file is edited

function make(name, text, kind) {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  if (kind) made.className = kind;
  return made;
}

// ---- pages

function showPages({ pages, outlines, glance }) {
  const defs = $("outlines").firstElementChild;
  for (const [id, d] of Object.entries(outlines)) {
    if (document.getElementById(id)) continue;
    const path = document.createElementNS(SVG, "path");
    path.id = id;
    path.setAttribute("d", d);
    defs.append(path);
  }
  const place = $("pages"), top = place.scrollTop, left = place.scrollLeft;
  pages.forEach(({ mark, svg }, n) => {
    if (!place.children[n]) {
      place.append(make("div", undefined, "page"));
      place.children[n].setAttribute("aria-label", `第 ${n + 1} 页`);
    }
    if (MARKS[n] !== mark) place.children[n].innerHTML = svg;
    MARKS[n] = mark;
  });
  while (place.children.length > pages.length) place.lastElementChild.remove();
  MARKS.length = pages.length;
  place.scrollTo(left, top);
  showGlance(glance);
}

function showGlance({ pages, last, masthead, closing, copies }) {
  const name = masthead.find(([role]) => role === "刊名"), number = masthead.find(([role]) => role === "期号");
  $("title").textContent = [name, number].filter(Boolean).map(([, text]) => text).join("　") || "预览";
  document.title = `预览　${$("title").textContent}`;
  $("count").textContent = `共 ${pages} 页`;
  const foot = last.foot ? `，脚注和版记 ${last.foot} 行` : "";
  $("last").textContent = `末页 ${last.rows} 行：正文 ${last.text} 行${foot}，空 ${last.free} 行`;
  showRows($("masthead"), masthead);
  showRows($("closing"), closing);
  showCopies(copies);
}

function showRows(list, rows) {
  list.replaceChildren(...rows.flatMap(([role, text]) => [make("dt", role), make("dd", text)]));
}

function showCopies({ shares, archive, spare, sum, printed, agrees }) {
  const rows = shares.map((share) => [
    `${share.label}　${share.name}`,
    share.known ? (share.electronic ? "电子" : `${share.copies}`) : "不在名录里",
  ]);
  if (sum !== null) rows.push(["存档", `${archive}`], ["机动", `${spare}`], ["合计", `${sum}`]);
  $("copies").replaceChildren(...rows.map((row) => {
    const line = make("tr");
    line.append(...row.map((text) => make("td", text)));
    return line;
  }));
  const written = printed === null ? "期文件没有写" : `期文件写的是 ${printed} 份`;
  const verdict = sum === null ? "" : agrees ? "，与名录一致" : `，按名录为 ${sum} 份`;
  $("copies-sum").textContent = `份数：${written}${verdict}`;
}

// ---- findings

function showFindings({ findings, allowed, stale }) {
  document.body.classList.toggle("stale", stale);
  const left = MARKS.length ? "页面是上一次的样子" : "还没有页面可看";
  $("state").textContent = stale ? `期文件现在读不通，${left}` : "";
  const counts = { 不能继续: 0, 错误: 0, 警告: 0, 提示: 0 };
  for (const { word } of findings) counts[word] += 1;
  const told = Object.entries(counts).filter(([, count]) => count);
  const said = told.map(([word, count]) => `${word} ${count}`).join("，");
  $("summary").textContent = (said || "没有发现问题") + (allowed ? `；例外 ${allowed}` : "");
  $("findings").replaceChildren(...findings.map(findingItem));
  unmark();
  const again = findings.findIndex((finding) => key(finding) === chosen);
  if (again >= 0) choose(findings[again], $("findings").children[again], false);
}

const key = ({ code, message }) => `${code} ${message}`;

function findingItem(finding) {
  const item = make("li", undefined, finding.level), button = make("button");
  button.type = "button";
  const place = [finding.at ? `第 ${finding.at} 行` : "", finding.code].filter(Boolean).join("　");
  button.append(make("span", `${finding.word}　`), make("span", place, "code"));
  button.append(make("div", finding.message));
  if (finding.remedy) {
    const mends = finding.mends ? "（可自动改：check --fix）" : "";
    button.append(make("div", `办法：${finding.remedy}${mends}`, "remedy"));
  }
  button.addEventListener("click", () => choose(finding, item, true));
  item.append(button, excerpt(finding.lines));
  return item;
}

function excerpt(lines) {
  const shown = make("pre");
  for (const { number, text, from, to } of lines) {
    const row = make("div", `${number}　`, to ? "own" : "other"), chars = [...text];
    row.append(chars.slice(0, from).join(""));
    if (to) row.append(make("mark", chars.slice(from, to).join("") || " "));
    row.append(chars.slice(to ? to : from).join(""));
    shown.append(row);
  }
  return shown;
}

function unmark() {
  for (const old of document.querySelectorAll(".spot")) old.remove();
  for (const old of document.querySelectorAll("li.chosen")) old.classList.remove("chosen");
}

function choose(finding, item, go) {
  unmark();
  chosen = key(finding);
  item.classList.add("chosen");
  const spots = finding.spots.map(({ page, x, y, width, height }) => {
    const spot = make("div", undefined, "spot");
    for (const [side, part] of Object.entries({ left: x, top: y, width, height })) {
      spot.style[side] = `${100 * part}%`;
    }
    $("pages").children[page - 1]?.append(spot);
    return spot;
  });
  if (go) (spots[0] || item).scrollIntoView({ block: "center", inline: "nearest" });
}

// ---- size

function zoom(by) {
  const pages = $("pages"), at = pages.scrollTop / pages.scrollHeight;
  const size = parseFloat(getComputedStyle(document.documentElement).getPropertyValue("--page"));
  document.documentElement.style.setProperty("--page", `${Math.min(200, Math.max(12, size * by))}rem`);
  pages.scrollTop = at * pages.scrollHeight;
}
$("smaller").addEventListener("click", () => zoom(1 / 1.25));
$("larger").addEventListener("click", () => zoom(1.25));

// ---- the server

const events = new EventSource("events");
events.addEventListener("pages", ({ data }) => showPages(JSON.parse(data)));
events.addEventListener("findings", ({ data }) => showFindings(JSON.parse(data)));
events.addEventListener("error", () => {
  $("state").textContent = "预览已经停了：在命令行里重新运行 bulletin preview";
});
