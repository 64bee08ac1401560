// Everything that was found, the worst first.

function drawFindings(main) {
  const found = matchingFindings().sort((left, right) =>
    right.severity - left.severity || left.post.index - right.post.index);
  const list = element("ol", { class: "finding-list" });
  fill(
    main,
    element("h2", {}, text("page.findings")),
    element("p", { class: "counts" }, countText("page.count.findings", found.length)), list);
  if (found.length === 0) fill(main, empty());
  return new LazyList(list, found, drawFoundUnit);
}

function drawFoundUnit(finding) {
  const { unit, post } = finding;
  return element(
    "li", { class: `${severities[finding.severity]}${done.has(finding) ? " done" : ""}` },
    element("p", { class: "sentence-of" }, severityBadge(finding.severity), " ", finding.sentence, " ", element("code", {}, finding.check)),
    unit && element("div", { class: "texts" }, [["source", "en"], ["target", "nl"]].map(([side, language]) =>
      unit[side] !== "" && element("p", { lang: language }, excerpt(unit[side], finding[side], severities[finding.severity])))),
    finding.suggestion !== undefined && element("p", { class: "minor" }, text("page.suggestion", finding.suggestion)),
    element("p", { class: "minor" },
      element("a", { href: unit ? unit.address : post.address }, unit ? `${post.key} ${unit.index + 1}` : post.key), " ",
      element("span", { class: "path" }, finding.location), " ",
      copyButton(text("page.copy-finding"), () => findingText(finding)), doneButton(finding)));
}

// A text cut after a word, or after a character where a word is long.
function shortened(string, length) {
  if (string.length <= length) return string;
  const space = string.lastIndexOf(" ", length);
  const end = space > length / 2 ? space : length;
  return `${string.slice(0, end).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

// A text cut to what stands around a range, which is marked.
function excerpt(string, [begin, end], severity) {
  const reach = 90;
  const isWhole = begin === 0 && end === string.length;
  if (begin === undefined || isWhole) return shortened(string, 2 * reach);
  const from = begin > reach ? string.lastIndexOf(" ", begin - reach) + 1 : 0;
  const space = string.indexOf(" ", end + reach);
  const until = space < 0 ? string.length : space;
  return [
    from > 0 ? "…" : "", string.slice(from, begin),
    begin < end && element("mark", { class: severity }, string.slice(begin, end)), string.slice(end, until),
    until < string.length ? "…" : "",
  ];
}
