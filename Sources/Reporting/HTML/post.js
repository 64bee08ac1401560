// A post side by side: English left, Dutch right, bead by bead.

function drawPost(main, post) {
  const units = post.units.filter(matchesUnit);
  const { units: count, missing, severities: found } = post.counts;
  const list = element("ol", { class: "beads", "aria-label": text("page.beads") });
  fill(
    main,
    element("h2", {}, post.key),
    element("p", { class: "minor path" }, post.file),
    postSteps(post),
    element("p", { class: "counts" }, countText("page.count.units", count), ", ", countText("page.count.missing", missing), "; ", severityCounts(found)),
    othersOf(post),
    element("div", { class: "sides", "aria-hidden": "true" }, element("span", {}, text("page.english")), element("span", {}, text("page.dutch"))),
    list);
  if (units.length === 0) fill(main, empty());
  followSentences(list);
  return new LazyList(list, units, drawUnit);
}

function empty() {
  return element("p", { class: "empty" }, text(isFiltered() ? "page.nothing-matches" : "page.nothing-here"));
}

function severityCounts(found) {
  return severities.toReversed().map((name, index) => countText(`page.count.${name}`, found[2 - index])).join(", ");
}

// The way to the posts before and after.
function postSteps(post) {
  const step = (by, label) => {
    const other = posts[post.index + by];
    return other && element("a", { href: other.address, rel: by < 0 ? "prev" : "next" }, text(label));
  };
  return posts.length > 1 && element(
    "nav", { class: "steps", "aria-label": text("page.steps") }, step(-1, "page.previous"), step(1, "page.next"));
}

// What was found in the post and in none of its texts.
function othersOf(post) {
  const found = post.others.filter(matchesFinding);
  return found.length > 0 && element("ul", { class: "findings" }, found.map(drawFinding));
}

function drawUnit(unit) {
  const classes = ["bead", `kind-${unit.kind}`, statuses[unit.status]];
  if (unit.level) classes.push(`level-${unit.level}`);
  if (unit.isUnsure) classes.push("unsure");
  const found = unit.hasFindings ? unit.findings : [];
  const node = element(
    "li", { class: classes.join(" "), id: `unit-${unit.id}` },
    element("div", { class: "about" },
      element("a", { class: "place", href: unit.address, title: text("page.link") }, String(unit.index + 1)), " ",
      element("span", { class: "kind" }, kindName(unit)),
      unit.isUnsure && element("span", { class: "badge" }, text("page.unsure", percent(unit.confidence / 100))),
      unit.status === 4 && element("span", { class: "badge" }, text("page.same")),
      unit.status === 3 && element("span", { class: "badge" }, text("page.untranslated")), " ",
      copyButton(text("page.copy-unit"), () => unitXLIFF(unit))),
    drawSide(unit, "source", "en"), drawSide(unit, "target", "nl"),
    found.length > 0 && element("ul", { class: "findings" }, found.map(drawFinding)));
  node.style.setProperty("--depth", unit.depth);
  return node;
}

function kindName(unit) {
  return unit.level ? text("page.kind.heading", String(unit.level)) : text(`page.kind.${unit.kind}`);
}

function drawSide(unit, side, language) {
  if (unit[side] === "") {
    return element("div", { class: `side ${side} gap` }, text(side === "source" ? "page.gap.english" : "page.gap.dutch"));
  }
  return element("div", { class: `side ${side}`, lang: language }, element("p", {}, markedText(unit, side)));
}

function drawFinding(finding) {
  return element(
    "li", { class: `${severities[finding.severity]}${done.has(finding) ? " done" : ""}` },
    element("p", {}, severityBadge(finding.severity), " ", finding.sentence, " ", element("code", {}, finding.check)),
    finding.suggestion !== undefined && element("p", { class: "minor" }, text("page.suggestion", finding.suggestion)),
    element("p", { class: "minor" },
      finding.place.length > 0 && element("span", { title: finding.location }, text("page.line", String(finding.place[0]))), " ",
      copyButton(text("page.copy-finding"), () => findingText(finding)), doneButton(finding)));
}

// A small button that copies something.
function copyButton(label, content) {
  return button("", () => copy(content()), { class: "quiet copy", "aria-label": label, title: label });
}
