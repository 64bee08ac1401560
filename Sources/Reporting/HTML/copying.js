// What is copied: a unit as XLIFF 2.1, or a finding as a line of text.

async function copy(string) {
  try {
    await navigator.clipboard.writeText(string);
  } catch {
    // A page that was opened from disk may not reach the clipboard otherwise.
    const area = element("textarea", { "aria-hidden": "true", class: "offscreen" });
    area.value = string;
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }
  say(text("page.copied"));
}

// A text inside an element; XML holds no control characters, XLIFF has an element for them (XLIFF 2.1, §4.2.3.1).
function escapedText(string) {
  return escaped(string).replace(/[\x00-\x08\x0B-\x1F\uFFFE\uFFFF]/g, (character) =>
    `<cp hex="${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}"/>`);
}

function escaped(string) {
  return string.replace(/[&<>"]/g, (character) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[character]);
}

// A text with its codes: `pc` for a code that is opened and closed in the right order, `sc`, `ec` and `ph` for others
// (XLIFF 2.1, §4.7.2).
function inlineXLIFF(unit, side, references) {
  const codes = unit.codes(side);
  const spans = wellNested(codes);
  const string = unit[side];
  let result = "";
  let at = 0;
  codes.forEach((code, index) => {
    result += escapedText(string.slice(at, code.offset));
    at = code.offset;
    const data = references.get(code.markup);
    const id = code.number;
    if (code.kind === 2) result += `<ph id="${id}" dataRef="${data}"/>`;
    else if (spans.has(index)) {
      result += code.kind === 1 ? "</pc>"
        : `<pc id="${id}" dataRefEnd="${references.get(codes[spans.get(index)].markup)}" dataRefStart="${data}">`;
    } else if (code.kind === 0) result += `<sc dataRef="${data}" id="${id}"${hasEnd(codes, id) ? "" : ' isolated="yes"'}/>`;
    else if (hasBegin(codes, id)) result += `<ec dataRef="${data}" startRef="${id}"/>`;
    else result += `<ec dataRef="${data}" id="${id}" isolated="yes"/>`;
  });
  return result + escapedText(string.slice(at));
}

function hasEnd(codes, number) {
  return codes.some((code) => code.kind === 1 && code.number === number);
}

function hasBegin(codes, number) {
  return codes.some((code) => code.kind === 0 && code.number === number);
}

// The indexes of the codes that open and close a span, both ways, where spans are closed in the right order.
function wellNested(codes) {
  const spans = new Map();
  const open = [];
  codes.forEach((code, index) => {
    if (code.kind === 0) open.push(index);
    else if (code.kind === 1 && open.length && codes[open.at(-1)].number === code.number) {
      const begin = open.pop();
      spans.set(begin, index).set(index, begin);
    }
  });
  return spans;
}

function unitXLIFF(unit) {
  const references = new Map();
  for (const { markup } of [...unit.codes("source"), ...unit.codes("target")]) {
    if (!references.has(markup)) references.set(markup, `d${references.size + 1}`);
  }
  const needsSpace = [unit.source, unit.target].some((string) => /^ |  |[\t\n\r]| $/.test(string));
  const lines = [`<unit id="${escaped(unit.fullID)}"${needsSpace ? ' xml:space="preserve"' : ""}>`];
  if (references.size) {
    lines.push("  <originalData>");
    for (const [markup, id] of references) lines.push(`    <data id="${id}">${escapedText(markup)}</data>`);
    lines.push("  </originalData>");
  }
  lines.push(
    `  <segment state="${unit.isMissing ? "initial" : "translated"}">`,
    `    <source>${inlineXLIFF(unit, "source", references)}</source>`);
  if (unit.target !== "") lines.push(`    <target>${inlineXLIFF(unit, "target", references)}</target>`);
  return lines.concat("  </segment>", "</unit>", "").join("\n");
}

function findingText(finding) {
  const lines = [`${finding.location}: ${text(`report.severity.${severities[finding.severity]}`)}: ${finding.sentence} [${finding.check}]`];
  if (finding.unit?.source) lines.push(`  en: ${finding.unit.source}`);
  if (finding.unit?.target) lines.push(`  nl: ${finding.unit.target}`);
  if (finding.suggestion !== undefined) lines.push(`  ${text("page.suggestion", finding.suggestion)}`);
  return lines.join("\n") + "\n";
}
