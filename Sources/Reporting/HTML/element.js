"use strict";

// Makes an element with attributes, listeners (`onclick: …`) and children; texts are only ever texts.
function element(name, attributes, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (value === undefined || value === null || value === false) continue;
    if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
    else if (key === "share") node.style.inlineSize = `${100 * value}%`;
    else node.setAttribute(key, value === true ? "" : value);
  }
  return fill(node, ...children);
}

// Appends children to a node; those that are not there are left out.
function fill(node, ...children) {
  node.append(...children.flat(Infinity).filter((child) => child !== undefined && child !== null && child !== false));
  return node;
}

// Makes a button; what it says is its name.
function button(label, action, attributes) {
  return element("button", { type: "button", onclick: action, ...attributes }, label);
}

function byID(id) {
  return document.getElementById(id);
}

// Says something to those who hear the page, and shows it for a while unless the page shows it anyway.
const say = (() => {
  let timer;
  return (sentence, { isHeard = false } = {}) => {
    const status = byID("status");
    // The same once more is told again.
    status.replaceChildren(element("p", {}, sentence));
    status.classList.toggle("shown", !isHeard);
    clearTimeout(timer);
    timer = setTimeout(() => {
      status.classList.remove("shown");
      status.textContent = "";
    }, 4000);
  };
})();
