// A text with what is known about it: sentences, terms, numbers, negations, and what the checks found.

const numberPattern = /[+−-]?\d+(?:[.,:/]\d+)*(?:\s?(?:%|°C|[mµ]?g|mcg|ml|cm|mm|kg)(?![\p{L}\p{N}]))?/gu;

const negationPatterns = data.negations.map((words) =>
  words.length === 0 ? undefined
    : new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.map((word) => word.replace("'", "['’]")).join("|")})(?![\\p{L}\\p{N}])`, "giu"));

// Where a pattern is found in a text.
function matches(string, pattern, kind) {
  if (!pattern) return [];
  return Array.from(string.matchAll(pattern), (match) => ({
    kind, begin: match.index, end: match.index + match[0].length,
  }));
}

// The marks of one side of a unit, each with where it begins and ends.
function marksOf(unit, side) {
  const isSource = side === "source";
  const string = unit[side];
  const marks = [];
  const terms = isSource ? unit.sourceTerms : unit.targetTerms;
  if (settings.get("terms")) for (const term of terms) marks.push({ ...term, kind: "term" });
  if (settings.get("numbers")) marks.push(...matches(string, numberPattern, "number"));
  if (settings.get("negations")) marks.push(...matches(string, negationPatterns[isSource ? 0 : 1], "negation"));
  for (const finding of unit.hasFindings ? unit.findings : []) {
    const range = finding[side];
    if (!range.length || range[0] >= range[1]) continue;
    const isWhole = range[0] === 0 && range[1] === string.length;
    marks.push({ kind: "finding", begin: range[0], end: range[1], finding, isWhole });
  }
  return marks;
}

// The text of one side of a unit, cut where a mark or a sentence begins or ends.
function markedText(unit, side) {
  const string = unit[side];
  const marks = marksOf(unit, side);
  const sentences = unit.sentences(side).map((range, index) => ({ ...range, index }));
  const cuts = new Set([0, string.length]);
  for (const { begin, end } of [...marks, ...sentences]) cuts.add(begin).add(end);
  const places = [...cuts].filter((at) => at >= 0 && at <= string.length).sort((left, right) => left - right);
  const nodes = [];
  let sentence;
  const begun = new Set();
  for (let index = 0; index + 1 < places.length; index += 1) {
    const [begin, end] = [places[index], places[index + 1]];
    const inside = marks.filter((mark) => mark.begin <= begin && mark.end >= end);
    const node = wrapped(string.slice(begin, end), inside, begun);
    const own = sentences.find((range) => range.begin <= begin && range.end >= end);
    if (!own) {
      nodes.push(node);
    } else if (sentence?.index === own.index) {
      sentence.node.append(node);
    } else {
      sentence = { index: own.index, node: element("span", { class: "sentence", "data-sentence": own.index }, node) };
      nodes.push(sentence.node);
    }
  }
  return nodes;
}

// A piece of text inside its marks, what was found outermost. The outermost can be reached with the keyboard, where one of
// them begins: it explains them all, for one button inside another could not be reached.
function wrapped(string, marks, begun) {
  const order = ["number", "negation", "term", "finding"];
  const sorted = [...marks].sort((left, right) => order.indexOf(left.kind) - order.indexOf(right.kind));
  const explained = sorted.filter(({ kind }) => kind === "finding" || kind === "term");
  const button = explained.some((mark) => !begun.has(mark)) ? explained.at(-1) : undefined;
  let node = document.createTextNode(string);
  for (const mark of sorted) {
    begun.add(mark);
    const isFinding = mark.kind === "finding";
    const classes = isFinding ? `finding ${severities[mark.finding.severity]}${mark.isWhole ? " whole" : ""}` : mark.kind;
    node = element(
      isFinding ? "mark" : "span", { class: classes, ...(mark === button ? { tabindex: 0, role: "button" } : {}) }, node);
    node.marks = explained;
  }
  return node;
}

// The sentence under the pointer stands out together with the one that translates it.
function followSentences(list) {
  list.addEventListener("pointerover", (event) => {
    const sentence = event.target.closest?.(".sentence");
    for (const node of list.querySelectorAll(".sentence.twin")) node.classList.remove("twin");
    if (!sentence) return;
    const unit = sentence.closest(".bead");
    for (const node of unit.querySelectorAll(`.sentence[data-sentence="${sentence.dataset.sentence}"]`)) {
      node.classList.add("twin");
    }
  });
}
