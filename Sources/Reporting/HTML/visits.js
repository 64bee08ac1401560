// Where one was at each entry of the history: going back leads there again, and so does loading the page anew.
const visits = (() => {
  const name = "tweetal-report-visits";
  let known = {};
  try {
    known = JSON.parse(sessionStorage.getItem(name) ?? "{}") ?? {};
  } catch {
    // Nothing is remembered then.
  }
  let entry = history.state?.entry;
  let address;

  // What stands at the top of the window, and what the keyboard has reached.
  function here() {
    const inSight = document.elementFromPoint(innerWidth / 2, byID("filters").getBoundingClientRect().bottom + 24);
    const node = inSight?.closest(".entry");
    return {
      top: scrollY, index: current.index, drawn: current.list?.drawn ?? 0, first: node?.index,
      offset: node?.getBoundingClientRect().top,
    };
  }

  // Keeps where one is; what the browser has scrolled on the way to another address is not that.
  function keep() {
    if (location.hash === address) known[entry] = { ...known[entry], ...here() };
  }

  // Goes to where one was.
  function restore({ top, index, drawn, first, offset }) {
    const { list } = current;
    list?.drawMore(Math.max(0, drawn - list.drawn));
    scrollTo(0, top);
    // What is not in sight may be as high as it was, or not.
    const node = list?.nodeOf(first);
    if (node) scrollBy(0, node.getBoundingClientRect().top - offset);
    if (index >= 0 && index < (list?.items.length ?? 0)) current.reach(index);
  }

  return {
    here, keep, restore,
    // Comes to the address that is shown now, and gives what is known about it.
    enter() {
      if (address !== undefined) known[entry] = { top: 0, drawn: 0, ...known[entry], index: current.index };
      address = location.hash;
      entry = history.state?.entry;
      if (entry !== undefined) return known[entry];
      entry = performance.timeOrigin + performance.now();
      history.replaceState({ entry }, "");
      return undefined;
    },
    // What was chosen when the page was left, if this is the same page loaded anew.
    get chosen() {
      return known[entry]?.chosen;
    },
    // Keeps all for the page that is loaded next.
    leave() {
      keep();
      if (known[entry]) known[entry].chosen = { filters, order };
      try {
        sessionStorage.setItem(name, JSON.stringify(known));
      } catch {
        // As above.
      }
    },
  };
})();
