// What the page shows, read from the lists that stand in it without names.
//
//   post     [file, key, what all unit ids begin with, units, findings of no unit]
//   unit     [id, kind, status, confidence in percent, English, Dutch, English terms, Dutch terms, sentences,
//             English codes, Dutch codes, findings]; what is empty at the end is left out
//   finding  [check, severity, message, arguments, English range, Dutch range, line and column, suggestion]
//   terms    concept, step, length; in Dutch concept, term, step, length; a step leads from the end of the one before
//   sentences  English step, length, Dutch step, length
//   codes    offset, 0 opening 1 closing 2 alone, number, markup
//   check    [name, its promise, values of that]
//   concept  [English terms, Dutch terms, Dutch terms not to be used, English definition, Dutch definition]

const severities = ["note", "warning", "error"];
const statuses = ["ok", "missing-dutch", "missing-english", "untranslated", "same"];

const data = JSON.parse(byID("data").textContent);
const checks = data.checks.map(([name]) => name);
const promises = new Map(data.checks.map(([name, ...promise]) => [name, promise]));
const concepts = data.concepts.map(([english, dutch, forbidden, inEnglish, inDutch]) => ({
  english, dutch, forbidden, definitions: { en: inEnglish, nl: inDutch },
}));

// The entries of a flat list of numbers, so many at a time.
function groups(list, size) {
  const result = [];
  for (let at = 0; list && at < list.length; at += size) result.push(list.slice(at, at + size));
  return result;
}

// Where the things of a flat list begin and end: step and length stand at a place in each entry.
function spans(list, size, at) {
  let end = 0;
  return groups(list, size).map((entry) => {
    const begin = end + entry[at];
    end = begin + entry[at + 1];
    return { entry, begin, end };
  });
}

// What a check promises.
function promise(check) {
  const [key, ...values] = promises.get(check) ?? [];
  return key && text(key, ...values);
}

class Finding {
  constructor([check, severity, message, values, source, target, place, suggestion], unit, post) {
    this.check = checks[check];
    this.severity = severity;
    this.message = data.messages[message];
    this.values = values.map((value) => data.values[value]);
    this.source = source;
    this.target = target;
    this.place = place;
    this.suggestion = suggestion;
    this.unit = unit;
    this.post = post;
  }

  get sentence() {
    return text(this.message, ...this.values);
  }

  // What it is known by while its text and what is wrong with it stay the same: those of one text that are alike by
  // their order too.
  get key() {
    const siblings = this.unit?.findings ?? this.post.others;
    const before = siblings.slice(0, siblings.indexOf(this)).filter((other) => other.name === this.name).length;
    return before > 0 ? `${this.name}/${before + 1}` : this.name;
  }

  get name() {
    return [this.post.key, this.unit?.id, this.check, this.message, ...this.values].join("/");
  }

  // `file:line:column`, which editors open.
  get location() {
    return [this.post.file, ...this.place].join(":");
  }
}

class Unit {
  constructor(row, index, post) {
    [this.id, this.kindNumber, this.status, this.confidence, this.source, this.target] = row;
    this.row = row;
    this.index = index;
    this.post = post;
  }

  get findings() {
    return (this.ownFindings ??= (this.row[11] ?? []).map((row) => new Finding(row, this, this.post)));
  }

  get hasFindings() {
    return this.row.length > 11;
  }

  get sourceTerms() {
    return spans(this.row[6], 3, 1).map(({ entry: [concept], begin, end }) => ({ concept, begin, end }));
  }

  get targetTerms() {
    return spans(this.row[7], 4, 2).map(({ entry: [concept, term], begin, end }) => ({ concept, term, begin, end }));
  }

  sentences(side) {
    return spans(this.row[8], 4, side === "source" ? 0 : 2);
  }

  codes(side) {
    return groups(this.row[side === "source" ? 9 : 10], 4).map(([offset, kind, number, markup]) => ({
      offset, kind, number, markup: data.codes[markup],
    }));
  }

  get isMissing() {
    return this.status === 1 || this.status === 3 || (this.source !== "" && this.target === "" && this.status !== 4);
  }

  get isUnsure() {
    return this.status === 0 && this.confidence < 70;
  }

  get level() {
    return Number(data.kinds[this.kindNumber % 32].match(/^heading(\d)$/)?.[1] ?? 0);
  }

  get kind() {
    return this.level ? "heading" : data.kinds[this.kindNumber % 32];
  }

  get depth() {
    return this.kindNumber >> 5;
  }

  get address() {
    return `#${encodeURIComponent(this.post.key)}/${encodeURIComponent(this.id)}`;
  }

  get fullID() {
    return this.post.prefix + this.id;
  }
}

class Post {
  constructor([file, key, prefix, rows, others], index) {
    Object.assign(this, { file, key, prefix, rows, index });
    this.others = others.map((row) => new Finding(row, undefined, this));
  }

  get units() {
    return (this.ownUnits ??= this.rows.map((row, index) => new Unit(row, index, this)));
  }

  get findings() {
    return this.others.concat(this.units.flatMap((unit) => (unit.hasFindings ? unit.findings : [])));
  }

  get address() {
    return `#${encodeURIComponent(this.key)}`;
  }

  // Units and words of the English, what is missing, and findings by severity.
  get counts() {
    return (this.ownCounts ??= this.count());
  }

  count() {
    const counts = { units: 0, words: 0, missing: 0, severities: [0, 0, 0] };
    for (const unit of this.units) {
      if (unit.source === "") continue;
      counts.units += 1;
      counts.words += wordCount(unit.source);
      if (unit.isMissing) counts.missing += 1;
    }
    for (const finding of this.findings) counts.severities[finding.severity] += 1;
    counts.covered = counts.units ? (counts.units - counts.missing) / counts.units : 1;
    return counts;
  }
}

// The number of words: runs between spaces that hold a letter or digit.
function wordCount(string) {
  let count = 0;
  for (const word of string.split(" ")) if (/[\p{L}\p{N}]/u.test(word)) count += 1;
  return count;
}

const posts = data.posts.map((row, index) => new Post(row, index));
const postsByKey = new Map(posts.map((post) => [post.key, post]));
data.posts = undefined;
