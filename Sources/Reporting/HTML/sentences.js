// The page's words, in the language that was chosen or the page's own.
const ownLanguage = document.documentElement.lang;

function currentLanguage() {
  const chosen = settings.get("language");
  return chosen in data.sentences ? chosen : ownLanguage;
}

// The sentence of a key with its places `%1$@`, `%2$@`, … filled in.
function text(key, ...values) {
  const sentence = data.sentences[currentLanguage()][key];
  if (sentence === undefined) return `[${key}]`;
  return sentence.replace(/%%|%([1-9])\$@/g, (place, number) =>
    place === "%%" ? "%" : (values[number - 1] ?? place));
}

// The sentence of `KEY.one` or `KEY.other`, as the count asks; the count is its first value.
function countText(key, count, ...values) {
  return text(`${key}.${count === 1 ? "one" : "other"}`, number(count), ...values);
}

function number(value) {
  return value.toLocaleString(currentLanguage());
}

// A share in whole percents, of which only all is a hundred.
function percent(share) {
  const value = share === 1 ? 100 : Math.min(99, Math.round(100 * share));
  return `${value}%`;
}

// The shell's words, which stand in the page before the script runs.
function drawShell() {
  document.documentElement.lang = currentLanguage();
  for (const node of document.querySelectorAll("[data-text]")) node.textContent = text(node.dataset.text);
  for (const node of document.querySelectorAll("[data-label]")) {
    node.setAttribute("aria-label", text(node.dataset.label));
  }
}
