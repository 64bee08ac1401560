// Posts with their counts, and what was found by check.

const columns = [
  { key: "post", value: (post) => post.key },
  { key: "units", value: (post) => post.counts.units },
  { key: "words", value: (post) => post.counts.words },
  { key: "covered", value: (post) => post.counts.covered },
  { key: "missing", value: (post) => post.counts.missing },
  { key: "error", value: (post) => post.counts.severities[2] },
  { key: "warning", value: (post) => post.counts.severities[1] },
  { key: "note", value: (post) => post.counts.severities[0] },
];

const order = { column: "error", isDescending: true };

function drawOverview(main) {
  const shown = posts.filter(holdsMatches);
  fill(main, element("h2", {}, text("page.overview")), drawTotals(shown), drawChart(), drawTable(shown));
  if (shown.length === 0) fill(main, empty());
  return table.list;
}

function total(shown, value) {
  return shown.reduce((sum, post) => sum + value(post.counts), 0);
}

function drawTotals(shown) {
  const units = total(shown, (counts) => counts.units);
  const missing = total(shown, (counts) => counts.missing);
  const figures = [
    ["page.posts", number(shown.length)], ["page.column.units", number(units)],
    ["page.column.words", number(total(shown, (counts) => counts.words))],
    ["page.column.covered", percent(units ? (units - missing) / units : 1)],
    ["page.column.missing", number(missing), missing ? "error" : ""],
    ...[2, 1, 0].map((severity) => {
      const count = total(shown, (counts) => counts.severities[severity]);
      return [`page.column.${severities[severity]}`, number(count), count ? severities[severity] : ""];
    }),
  ];
  return element("dl", { class: "totals" }, figures.map(([key, figure, name]) =>
    element("div", { class: name }, element("dt", {}, text(key)), element("dd", {}, figure))));
}

// A bar for each check, cut by severity, the longest first; each leads to its findings.
function drawChart() {
  const counts = new Map();
  for (const finding of matchingFindings()) {
    const entry = counts.get(finding.check) ?? [0, 0, 0];
    entry[finding.severity] += 1;
    counts.set(finding.check, entry);
  }
  if (counts.size === 0) return undefined;
  const sum = (entry) => entry[0] + entry[1] + entry[2];
  const rows = [...counts].sort(([, left], [, right]) => sum(right) - sum(left));
  const most = sum(rows[0][1]);
  const bar = ([check, entry]) => element(
    "li", {},
    button([
      element("span", { class: "name" }, check),
      element("span", { class: "bar", "aria-hidden": "true" }, [2, 1, 0].map((severity) =>
        entry[severity] > 0 && element("span", { class: severities[severity], share: entry[severity] / most }))),
      element("span", { class: "figure" }, number(sum(entry))),
      element("span", { class: "offscreen" }, `: ${severityCounts(entry)}`),
    ], () => {
      choose({ check });
      location.hash = "#:findings";
    }, { title: promise(check) }));
  return element(
    "section", { class: "chart", "aria-labelledby": "chart-title" },
    element("h3", { id: "chart-title" }, text("page.by-check")),
    element("p", { class: "legend", "aria-hidden": "true" }, [2, 1, 0].map((severity) => severityBadge(severity))),
    element("ol", { class: "bars" }, rows.map(bar)));
}

const table = { list: undefined };

function drawTable(shown) {
  const column = columns.find(({ key }) => key === order.column);
  const compare = (left, right) => {
    const [one, two] = [column.value(left), column.value(right)];
    return typeof one === "string" ? one.localeCompare(two) : one - two;
  };
  const sorted = [...shown].sort((left, right) =>
    (order.isDescending ? -1 : 1) * compare(left, right) || left.index - right.index);
  const heading = ({ key }) => element(
    "th", { scope: "col", class: ["post", "covered"].includes(key) ? "" : "number", "aria-sort": order.column !== key ? undefined : order.isDescending ? "descending" : "ascending" },
    button([text(`page.column.${key}`), element("span", { class: "arrow", "aria-hidden": "true" },
      order.column !== key ? "" : order.isDescending ? "▼" : "▲")], () => {
      order.isDescending = order.column === key ? !order.isDescending : key !== "post";
      order.column = key;
      show();
      document.querySelector(`button[data-column="${key}"]`).focus();
    }, { "data-column": key }));
  const body = element("tbody");
  table.list = new LazyList(body, sorted, drawRow);
  return element(
    "div", { class: "posts" },
    element("h3", { id: "posts-title" }, text("page.posts")),
    element("div", { class: "scroller", tabindex: 0, role: "region", "aria-labelledby": "posts-title" },
      element("table", {}, element("thead", {}, element("tr", {}, columns.map(heading))), body)));
}

function drawRow(post) {
  const { units, words, missing, covered, severities: found } = post.counts;
  const figure = (value, name) => element("td", { class: `number ${value ? name : ""}` }, number(value));
  return element(
    "tr", {},
    element("th", { scope: "row" }, element("a", { href: post.address, title: post.file }, post.key)),
    figure(units, ""), figure(words, ""),
    element("td", { class: "coverage" },
      element("span", { class: "track", "aria-hidden": "true" }, element("span", { share: covered })), percent(covered)),
    figure(missing, "error"), figure(found[2], "error"), figure(found[1], "warning"), figure(found[0], "note"));
}
