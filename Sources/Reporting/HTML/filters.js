// What of the posts, units and findings is shown.
const nothing = { search: "", post: "", check: "", severity: "", state: "" };
const filters = { ...nothing };

const searched = () => filters.search.toLocaleLowerCase();

function isFiltered() {
  return Object.values(filters).some((value) => value !== "");
}

function matchesPost(post) {
  return post.file.toLocaleLowerCase().includes(filters.post.toLocaleLowerCase());
}

// Whether a post is wanted, and something in it.
function holdsMatches(post) {
  if (!matchesPost(post)) return false;
  const isWhole = !filters.search && !asksForFindings();
  return isWhole || post.units.some(matchesUnit) || post.others.some(matchesFinding);
}

function asksForFindings() {
  return filters.check !== "" || filters.severity !== "" || filters.state !== "";
}

function matchesFinding(finding) {
  if (filters.check && finding.check !== filters.check) return false;
  if (filters.severity && severities[finding.severity] !== filters.severity) return false;
  if (filters.state && (filters.state === "done") !== done.has(finding)) return false;
  return matchesText(finding.unit, finding);
}

// Whether a text of a unit, or what was found in it, holds what is searched for.
function matchesText(unit, finding) {
  const wanted = searched();
  if (wanted === "") return true;
  const texts = [unit?.source, unit?.target, finding?.sentence];
  return texts.some((string) => string?.toLocaleLowerCase().includes(wanted));
}

function matchesUnit(unit) {
  if (!asksForFindings()) return matchesText(unit);
  return unit.hasFindings && unit.findings.some(matchesFinding);
}

function matchingFindings() {
  return posts.filter(matchesPost).flatMap((post) => post.findings.filter(matchesFinding));
}

function choose(values) {
  Object.assign(filters, values);
  drawFilters();
}

// Typing draws when it pauses.
let filterTimer;

// Draws what matches, and tells those who do not see it how much that is.
function showMatches() {
  clearTimeout(filterTimer);
  show();
  const { items } = current.list ?? { items: [] };
  const keys = [[Unit, "page.count.units"], [Finding, "page.count.findings"], [Post, "page.count.posts"]];
  const [, key] = keys.find(([type]) => items[0] instanceof type) ?? [undefined, "page.count.terms"];
  say(items.length ? countText(key, items.length) : text("page.nothing-matches"), { isHeard: true });
}

function drawFilters() {
  const change = (key, wait = 0) => (event) => {
    filters[key] = event.target.value;
    byID("clear").disabled = !isFiltered();
    clearTimeout(filterTimer);
    filterTimer = setTimeout(showMatches, wait);
  };
  const select = (key, label, options) => element(
    "label", {}, element("span", {}, label),
    element("select", { id: `filter-${key}`, onchange: change(key) },
      element("option", { value: "" }, text("page.all")),
      options.map(([value, name]) => element("option", { value, selected: filters[key] === value }, name))));
  const input = (key, label) => element(
    "label", {}, element("span", {}, label),
    element("input", { id: `filter-${key}`, type: "search", value: filters[key], oninput: change(key, 150), autocomplete: "off" }));
  const used = [...new Set(posts.flatMap((post) => post.findings.map((finding) => finding.check)))].sort();
  byID("filters").replaceChildren(
    input("search", text("page.search")), posts.length > 1 ? input("post", text("page.post")) : "",
    select("check", text("page.check"), used.map((name) => [name, name])),
    select("severity", text("page.severity"), severities.toReversed().map((name) => [name, text(`report.severity.${name}`)])),
    select("state", text("page.state"), ["open", "done"].map((name) => [name, text(`page.state.${name}`)])),
    button(text("page.clear"), () => {
      choose(nothing);
      showMatches();
      byID("filter-search").focus();
    }, { id: "clear", disabled: !isFiltered() }));
}
