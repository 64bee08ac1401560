// Findings that somebody has dealt with, remembered like the settings.
const done = (() => {
  const name = "tweetal-report-done";
  let keys = new Set();
  const remember = () => {
    try {
      keys = new Set(JSON.parse(localStorage.getItem(name) ?? "[]"));
    } catch {
      // Nothing is remembered then.
    }
  };
  remember();
  return {
    has: (finding) => keys.size > 0 && keys.has(finding.key),
    toggle(finding) {
      // Another window may have marked some in the meantime.
      remember();
      if (!keys.delete(finding.key)) keys.add(finding.key);
      try {
        localStorage.setItem(name, JSON.stringify([...keys]));
      } catch {
        // As above.
      }
    },
  };
})();

// A button that says whether a finding is done; what shows the finding looks so too.
function doneButton(finding) {
  return button(text("page.done"), (event) => {
    done.toggle(finding);
    const isDone = done.has(finding);
    event.target.setAttribute("aria-pressed", isDone);
    event.target.closest("li").classList.toggle("done", isDone);
  }, { class: "quiet mark-done", "aria-pressed": String(done.has(finding)) });
}
