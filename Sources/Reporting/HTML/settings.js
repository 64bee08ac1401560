// What is remembered from one time to the next, where the browser lets a page remember.
const settings = (() => {
  const standard = { theme: "auto", language: "", terms: true, numbers: false, negations: false, keys: true };
  const name = "tweetal-report";
  let values = standard;
  try {
    values = { ...standard, ...JSON.parse(localStorage.getItem(name) ?? "{}") };
  } catch {
    // Nothing is remembered then.
  }
  return {
    get: (key) => values[key],
    set(key, value) {
      values = { ...values, [key]: value };
      try {
        localStorage.setItem(name, JSON.stringify(values));
      } catch {
        // As above.
      }
    },
  };
})();

// Marks that are shown when they are asked for.
const layers = ["terms", "numbers", "negations"];

function applySettings() {
  const root = document.documentElement;
  root.dataset.theme = settings.get("theme");
  for (const layer of layers) root.classList.toggle(`shows-${layer}`, settings.get(layer));
}

function chooseSetting(key, value) {
  settings.set(key, value);
  applySettings();
}

function settingsBar() {
  const theme = element(
    "select", { "aria-label": text("page.theme"), onchange: (event) => chooseSetting("theme", event.target.value) },
    ["auto", "light", "dark"].map((name) =>
      element("option", { value: name, selected: settings.get("theme") === name }, text(`page.theme.${name}`))));
  const language = element(
    "select",
    { "aria-label": text("page.language"), id: "language", onchange: (event) => speak(event.target.value) },
    [["en", "English"], ["nl", "Nederlands"]].map(([tag, name]) =>
      element("option", { value: tag, lang: tag, selected: currentLanguage() === tag }, name)));
  const toggles = layers.map((layer) =>
    button(text(`page.layer.${layer}`), (event) => {
      chooseSetting(layer, !settings.get(layer));
      event.target.setAttribute("aria-pressed", settings.get(layer));
      if (route().post) redraw();
    }, { "aria-pressed": String(settings.get(layer)), class: `layer ${layer}` }));
  byID("settings").replaceChildren(
    element("div", { class: "layers", role: "group", "aria-label": text("page.layers") }, toggles), theme, language,
    button("?", () => showHelp(), { "aria-label": text("page.help"), title: text("page.help") }));
}

function speak(language) {
  settings.set("language", language);
  drawShell();
  settingsBar();
  drawFilters();
  redraw();
  byID("language").focus({ preventScroll: true });
}
