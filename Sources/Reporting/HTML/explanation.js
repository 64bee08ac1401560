// What a mark means, shown beside it while it is pointed at, has the focus, or was tapped.
const explanation = (() => {
  let owner;

  // What was found comes before what the glossary says.
  function content(marks) {
    return [
      ...marks.filter(({ kind }) => kind === "finding").flatMap(({ finding }) => ofFinding(finding)),
      ...marks.filter(({ kind }) => kind === "term").flatMap(({ concept }) => ofConcept(concepts[concept])),
    ];
  }

  function ofFinding(finding) {
    return [
      element("p", { class: "title" }, severityBadge(finding.severity), " ", finding.check),
      element("p", {}, finding.sentence),
      finding.suggestion !== undefined && element("p", {}, text("page.suggestion", finding.suggestion)),
      element("p", { class: "minor" }, promise(finding.check)),
    ];
  }

  function ofConcept(concept) {
    const language = [currentLanguage(), "en", "nl"].find((tag) => concept.definitions[tag]);
    return [
      element("p", { class: "title", lang: "en" }, concept.english.join(", ")),
      element(
        "p", {}, text("page.approved"), " ",
        element("strong", { lang: "nl" }, concept.dutch[0] ?? "–"),
        concept.dutch.length > 1 && element("span", { lang: "nl" }, ", " + concept.dutch.slice(1).join(", "))),
      concept.forbidden.length > 0 && element(
        "p", {}, text("page.forbidden"), " ", element("span", { lang: "nl" }, concept.forbidden.join(", "))),
      language && element("p", { class: "minor", lang: language }, concept.definitions[language]),
    ];
  }

  function hide() {
    owner?.removeAttribute("aria-describedby");
    owner = undefined;
    byID("explanation").hidden = true;
  }

  function showFor(node) {
    if (!node) return hide();
    if (owner === node) return;
    hide();
    owner = node;
    const box = byID("explanation");
    box.replaceChildren();
    fill(box, ...content(node.marks));
    box.hidden = false;
    node.setAttribute("aria-describedby", "explanation");
    const place = node.getClientRects()[0] ?? node.getBoundingClientRect();
    const left = Math.min(place.left, innerWidth - box.offsetWidth - 8);
    const isBelow = place.bottom + box.offsetHeight + 8 < innerHeight || place.top < box.offsetHeight + 8;
    box.style.left = `${Math.max(8, left) + scrollX}px`;
    box.style.top = `${(isBelow ? place.bottom + 4 : place.top - box.offsetHeight - 4) + scrollY}px`;
  }

  function markAt(target) {
    const node = target.closest?.("mark.finding") ?? target.closest?.(".term");
    return node?.marks && node;
  }

  function listen() {
    document.addEventListener("pointerover", (event) => {
      if (event.target.closest?.("#explanation")) return;
      const node = markAt(event.target);
      if (node || document.activeElement !== owner) showFor(node);
    });
    document.addEventListener("focusin", (event) => showFor(markAt(event.target)));
    document.addEventListener("click", (event) => {
      if (!event.target.closest?.("#explanation")) showFor(markAt(event.target));
    });
  }

  return { hide, listen, showFor, isOf: (node) => owner === node };
})();

function severityBadge(severity) {
  const name = severities[severity];
  return element("span", { class: `severity ${name}` }, text(`report.severity.${name}`));
}
