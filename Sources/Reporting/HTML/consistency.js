// How the same is said: terms with their renderings, spellings, sources with several targets.

function drawConsistency(main) {
  const shown = posts.filter(matchesPost);
  const units = shown.flatMap((post) => post.units).filter((unit) => matchesText(unit));
  const list = element("ol", { class: "concordance" });
  const entries = concordance(units);
  fill(
    main,
    element("h2", {}, text("page.consistency")),
    element("section", { "aria-labelledby": "terms-title" },
      element("h3", { id: "terms-title" }, text("page.terms")),
      element("p", { class: "minor" }, text("page.terms.about")),
      entries.length === 0 && empty(), list),
    group("page.same-source", () => sameSources(units).map(drawSameSource)),
    group("page.spellings", () =>
      [...spellings(units, "target", "nl"), ...spellings(units, "source", "en")].map(drawSpelling)));
  return new LazyList(list, entries, drawEntry);
}

// A section whose entries are worked out once the rest is there, for that takes a while.
function group(key, entries) {
  const waiting = element("p", { class: "empty" }, text("page.working"));
  setTimeout(() => {
    const found = waiting.isConnected ? entries() : [];
    waiting.replaceWith(
      found.length === 0 ? element("p", { class: "empty" }, text("page.none")) : element("ol", { class: "variants" }, found));
  }, 30);
  return element(
    "section", { "aria-labelledby": `${key}-title` },
    element("h3", { id: `${key}-title` }, text(key)), element("p", { class: "minor" }, text(`${key}.about`)), waiting);
}

// Each term of the glossary in the units, with the terms that render it and where; those with several first.
function concordance(units) {
  const entries = new Map();
  for (const unit of units) {
    if (unit.target === "") continue;
    const targets = unit.targetTerms;
    for (const concept of new Set(unit.sourceTerms.map((term) => term.concept))) {
      const entry = entries.get(concept) ?? { concept: concepts[concept], renderings: new Map(), count: 0 };
      entries.set(concept, entry);
      const own = targets.filter((term) => term.concept === concept);
      entry.count += 1;
      for (const term of own.length ? new Set(own.map(({ term }) => term)) : [-1]) {
        const places = entry.renderings.get(term) ?? [];
        entry.renderings.set(term, places);
        const forms = own.filter((place) => place.term === term).map(({ begin, end }) => unit.target.slice(begin, end));
        places.push({ unit, form: forms[0] });
      }
    }
  }
  return [...entries.values()].sort((left, right) =>
    right.renderings.size - left.renderings.size || right.count - left.count
      || left.concept.english[0].localeCompare(right.concept.english[0]));
}

function drawEntry({ concept, renderings, count }) {
  const names = concept.dutch.concat(concept.forbidden);
  const sorted = [...renderings].sort(([, left], [, right]) => right.length - left.length);
  const rendering = ([term, places]) => {
    const isForbidden = term >= concept.dutch.length;
    const name = term < 0 ? text("page.no-rendering") : names[term];
    return element(
      "li", { class: term < 0 ? "none" : isForbidden ? "forbidden" : "" },
      element("details", {},
        element("summary", {},
          element("span", { lang: term < 0 ? undefined : "nl" }, name), ` ${number(places.length)}×`,
          isForbidden && element("span", { class: "badge" }, text("page.not-approved"))),
        placesOf(places)));
  };
  const heading = element("p", { class: "term-heading" },
    element("strong", { lang: "en" }, concept.english[0]), " ", element("span", { class: "minor" }, countText("page.count.places", count)),
    renderings.size > 1 && element("span", { class: "badge" }, countText("page.count.renderings", renderings.size)));
  return element("li", {}, heading, element("ul", { class: "renderings" }, sorted.map(rendering)));
}

// Links to units, drawn when they are looked at.
function placesOf(places) {
  const list = element("ul", { class: "places" });
  const draw = () => list.replaceChildren(...places.map(({ unit, form }) => element(
    "li", {}, element("a", { href: unit.address }, `${unit.post.key} ${unit.index + 1}`),
    form !== undefined && element("span", { lang: "nl" }, ` “${form}”`))));
  queueMicrotask(() => {
    const details = list.closest("details");
    if (!details) return draw();
    details.addEventListener("toggle", draw, { once: true });
  });
  return list;
}

// English texts that stand in several units with different Dutch.
function sameSources(units) {
  const bySource = new Map();
  for (const unit of units) {
    if (unit.source === "" || unit.target === "") continue;
    const targets = bySource.get(unit.source) ?? new Map();
    bySource.set(unit.source, targets);
    const places = targets.get(unit.target) ?? [];
    targets.set(unit.target, places);
    places.push({ unit });
  }
  return [...bySource].filter(([, targets]) => targets.size > 1);
}

function drawSameSource([source, targets]) {
  return element("li", {}, element("p", { lang: "en" }, element("strong", {}, source)),
    element("ul", { class: "renderings" }, [...targets].map(([target, places]) => element("li", {}, element("details", {},
      element("summary", {}, element("span", { lang: "nl" }, target), ` ${number(places.length)}×`), placesOf(places))))));
}

// Words that are written in several ways: with a hyphen or a space or as one, with an accent or without.
function spellings(units, side, language) {
  const words = new Map();
  const add = (form, unit, isNew) => {
    const key = form.normalize("NFD").replace(/[\p{M}'’ -]/gu, "");
    if (key.length < 6 || (!isNew && !words.has(key))) return;
    const forms = words.get(key) ?? new Map();
    words.set(key, forms);
    const places = forms.get(form) ?? [];
    forms.set(form, places);
    if (places.at(-1)?.unit !== unit) places.push({ unit });
  };
  const split = units.filter((unit) => unit[side] !== "").map((unit) => [
    unit, [...unit[side].toLocaleLowerCase().matchAll(/\p{L}[\p{L}\p{M}]*(?:['’-][\p{L}\p{M}]+)*/gu)].map((match) => ({
      form: match[0], begin: match.index, end: match.index + match[0].length,
    }))]);
  for (const [unit, found] of split) for (const { form } of found) add(form, unit, true);
  // Two words beside each other count where they are one word elsewhere.
  for (const [unit, found] of split) {
    for (let index = 1; index < found.length; index += 1) {
      const [first, second] = [found[index - 1], found[index]];
      if (second.begin === first.end + 1 && first.form.length > 2 && second.form.length > 2) {
        add(`${first.form} ${second.form}`, unit, false);
      }
    }
  }
  return [...words.values()].map(withoutNeighbours).filter((forms) => forms.size > 1)
    .map((forms) => ({ forms, language })).sort((left, right) => places(right) - places(left));
}

// Words that stand beside each other much more often than as one are just two words: “bij een”, “bijeen”.
function withoutNeighbours(forms) {
  const asOne = Math.max(0, ...[...forms].filter(([form]) => !form.includes(" ")).map(([, { length }]) => length));
  return new Map([...forms].filter(([form, { length }]) => !form.includes(" ") || length <= 3 * asOne));
}

function places({ forms }) {
  return [...forms.values()].reduce((sum, { length }) => sum + length, 0);
}

function drawSpelling({ forms, language }) {
  return element("li", {}, element("ul", { class: "renderings" }, [...forms].map(([form, found]) => element("li", {}, element("details", {},
    element("summary", {}, element("span", { lang: language }, form), ` ${number(found.length)}×`), placesOf(found))))));
}
