// Rules of WCAG 2.2 that a program can tell, on the page as it is drawn; gives a line for each violation.
(() => {
  const found = [];
  const isShown = (node) => node.checkVisibility({ visibilityProperty: true }) && !node.closest("[aria-hidden=true]");
  const name = (node) => `${node.tagName.toLowerCase()}${node.id ? `#${node.id}` : ""}${node.className ? `.${node.className}` : ""}`;
  const report = (rule, node) => found.push(`${rule}: ${name(node)} ${node.textContent.slice(0, 40)}`);
  const all = (selector) => [...document.querySelectorAll(selector)].filter(isShown);

  // 4.1.2: each control has a name.
  const label = (node) =>
    node.getAttribute("aria-label") || [...(node.labels ?? [])].map((one) => one.textContent).join("")
    || (node.getAttribute("aria-labelledby") ?? "").split(" ").map((id) => document.getElementById(id)?.textContent ?? "").join("")
    || node.textContent.trim() || node.title;
  for (const node of all("a, button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=region], nav, dialog[open]")) {
    if (!(node.matches("input, select, textarea") ? label({ getAttribute: (key) => node.getAttribute(key), labels: node.labels, textContent: "", title: node.title }) : label(node))) report("name", node);
  }

  // 4.1.2: roles and states are ones that exist; what is referred to is there; ids are unique.
  const roles = ["alert", "banner", "button", "dialog", "group", "list", "main", "navigation", "region", "search", "status", "tooltip"];
  for (const node of document.querySelectorAll("[role]")) if (!roles.includes(node.getAttribute("role"))) report("role", node);
  for (const key of ["aria-labelledby", "aria-describedby", "aria-controls"]) {
    for (const node of document.querySelectorAll(`[${key}]`)) {
      if (node.closest("dialog:not([open])")) continue;
      for (const id of node.getAttribute(key).split(" ")) if (!document.getElementById(id)) report(key, node);
    }
  }
  for (const node of all("[role=button]")) {
    if (node.tabIndex < 0) report("focusable", node);
    if (node.parentElement.closest("a, button, [role=button]")) report("nested", node);
  }
  const ids = new Set();
  for (const node of document.querySelectorAll("[id]")) ids.has(node.id) ? report("id", node) : ids.add(node.id);

  // 1.3.1, 2.4.1: landmarks, one main heading, no level left out, headers of tables, items in lists.
  for (const landmark of ["header", "nav", "main", "[role=search]"]) if (all(landmark).length === 0) found.push(`landmark: ${landmark}`);
  const landmarks = new Set();
  for (const node of all("nav, [role=region], [role=search], section[aria-labelledby]")) {
    const own = `${node.getAttribute("role") ?? node.tagName.replace("SECTION", "region")} ${label(node).slice(0, 80)}`;
    landmarks.has(own) ? report("landmark-unique", node) : landmarks.add(own);
  }
  if (all("main").length !== 1) found.push("landmark: one main");
  if (all("h1").length !== 1) found.push("heading: one h1");
  let level = 0;
  for (const node of all("h1, h2, h3, h4, h5, h6")) {
    const own = Number(node.tagName[1]);
    if (own > level + 1) report("heading-order", node);
    level = own;
  }
  for (const node of all("table")) if (!node.querySelector("th[scope]")) report("table", node);
  for (const node of all("li")) if (!node.parentElement.matches("ul, ol")) report("list", node);
  for (const node of all("ul, ol")) for (const child of node.children) if (!child.matches("li")) report("list", child);
  for (const node of all("dt, dd")) if (!node.closest("dl")) report("list", node);
  for (const node of all("img")) if (!node.hasAttribute("alt")) report("alt", node);

  // 3.1.1, 3.1.2: the language of the page and of each passage.
  if (!["en", "nl"].includes(document.documentElement.lang)) found.push("lang: the page has none");
  for (const node of all(".side:not(.gap), .texts p")) if (!["en", "nl"].includes(node.lang)) report("lang", node);

  // 2.4.3, 2.4.7: the order of the page is that of the keyboard.
  for (const node of all("[tabindex]")) if (node.tabIndex > 0) report("tabindex", node);
  for (const node of all("[aria-hidden=true] :is(a, button, input, select, [tabindex='0'])")) report("hidden-focus", node);

  // 1.4.3: contrast, over the background that is really there.
  const channels = (colour) => {
    const parts = colour.match(/[\d.]+/g)?.map(Number) ?? [0, 0, 0, 0];
    return parts.length === 3 ? [...parts, 1] : parts;
  };
  const over = ([r, g, b, a], under) => [r, g, b].map((value, index) => value * a + under[index] * (1 - a));
  const luminance = (rgb) => {
    const [r, g, b] = rgb.map((value) => value / 255).map((value) => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const backdrop = (node) => {
    const layers = [];
    for (let at = node; at; at = at.parentElement) layers.push(channels(getComputedStyle(at).backgroundColor));
    return layers.reverse().reduce((under, layer) => over(layer, under), [255, 255, 255]);
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || !isShown(node) || node.closest("script, style, noscript, option, .offscreen, .skip, :disabled")) continue;
    const style = getComputedStyle(node);
    const back = backdrop(node);
    const [one, two] = [luminance(over(channels(style.color), back)), luminance(back)].sort((left, right) => right - left);
    const size = parseFloat(style.fontSize);
    const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    const ratio = (one + 0.05) / (two + 0.05);
    if (ratio < (isLarge ? 3 : 4.5)) report(`contrast ${ratio.toFixed(2)}`, node);
  }

  // 2.5.8: what is tapped is 24 pixels high, unless it stands in a line of text.
  for (const node of all("button, select, input, summary")) {
    const box = node.getBoundingClientRect();
    if (box.height < 24 || box.width < 24) report(`target ${Math.round(box.width)}×${Math.round(box.height)}`, node);
  }

  // 1.4.10: nothing makes the page wider than it is.
  if (document.documentElement.scrollWidth > innerWidth + 1) found.push(`reflow: ${document.documentElement.scrollWidth} > ${innerWidth}`);
  return found;
})()
