// The page without a mouse.

const keys = [
  ["j", "page.key.next"], ["k", "page.key.previous"], ["Enter", "page.key.open"], ["/", "page.key.search"],
  ["f F", "page.key.finding"], ["d", "page.key.done"], ["1 2 3", "page.key.views"], ["[ ]", "page.key.posts"], ["c", "page.key.copy-finding"], ["x", "page.key.copy-unit"],
  ["t n g", "page.key.layers"], ["Esc", "page.key.close"], ["?", "page.key.help"],
];

function showHelp() {
  const dialog = byID("help");
  dialog.replaceChildren(
    element("h2", { id: "help-title" }, text("page.help")),
    element("dl", {}, keys.map(([key, label]) => element("div", {}, element("dt", {}, key.split(" ").map((name) => [element("kbd", {}, name), " "])), element("dd", {}, text(label))))),
    element("p", { class: "minor" }, text("page.help.about", data.version)),
    element("label", { class: "choice" },
      element("input", {
        type: "checkbox", checked: settings.get("keys"), onchange: (event) => settings.set("keys", event.target.checked),
      }), " ", text("page.key.use")),
    element("form", { method: "dialog" }, element("button", {}, text("page.close"))));
  dialog.showModal();
}

// Opens what the keyboard has reached: a post, the place of a finding, what is known about a unit.
function open(item) {
  if (item instanceof Post) location.hash = item.address;
  else if (item instanceof Finding) location.hash = (item.unit ?? item.post).address;
  else if (item instanceof Unit) explainNext();
  else document.querySelector(".entry.current summary")?.click();
}

// The marks of the current entry, one after another.
function explainNext() {
  const marks = [...document.querySelectorAll(".entry.current [role=button]")];
  const at = marks.indexOf(document.activeElement);
  marks[(at + 1) % marks.length]?.focus();
}

// Goes to the next text, or the one before, in which something was found.
function stepFinding(by) {
  const { list } = current;
  if (!list) return;
  let index = current.index + by;
  while (list.items[index] instanceof Unit && !list.items[index].hasFindings) index += by;
  current.select(index, { block: "center" });
}

// All that was found in the current entry is done, or is not any more if all of it was.
function markDone() {
  const buttons = [...document.querySelectorAll(".entry.current .mark-done")];
  const isDone = (node) => node.getAttribute("aria-pressed") === "true";
  const areDone = buttons.every(isDone);
  for (const node of buttons) if (isDone(node) === areDone) node.click();
}

function stepPost(by) {
  const { post } = route();
  const other = posts[(post?.index ?? (by > 0 ? -1 : posts.length)) + by];
  if (other) location.hash = other.address;
}

function copyCurrent(isUnit) {
  const { item } = current;
  const unit = item instanceof Unit ? item : item?.unit;
  const finding = item instanceof Finding ? item : item?.findings?.[0];
  if (isUnit && unit) copy(unitXLIFF(unit));
  else if (!isUnit && finding) copy(findingText(finding));
}

function toggle(layer) {
  document.querySelector(`.layer.${layer}`).click();
}

const actions = {
  j: () => current.step(1), k: () => current.step(-1), "/": () => byID("filter-search").focus(), "?": showHelp,
  1: () => (location.hash = views[0].hash), 2: () => (location.hash = views[1].hash), 3: () => (location.hash = views[2].hash),
  "[": () => stepPost(-1), "]": () => stepPost(1), c: () => copyCurrent(false), x: () => copyCurrent(true),
  f: () => stepFinding(1), F: () => stepFinding(-1), d: markDone,
  t: () => toggle("terms"), n: () => toggle("numbers"), g: () => toggle("negations"),
};

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || byID("help").open) return;
  const isTyping = event.target.matches?.("input, select, textarea");
  if (event.key === "Escape") {
    explanation.hide();
    if (isTyping) byID("main").focus();
    return;
  }
  if (isTyping) return;
  if (event.target.matches?.("[role=button]") && (event.key === " " || event.key === "Enter")) {
    event.preventDefault();
    if (!explanation.isOf(event.target)) return explanation.showFor(event.target);
    if (event.key === " ") return;
  }
  if (event.key === "Enter") {
    const isControl = event.target.matches?.("a, button, summary");
    if (!isControl && current.item) open(current.item);
    return;
  }
  const action = actions[event.key];
  if (!action || !settings.get("keys")) return;
  event.preventDefault();
  action();
}
