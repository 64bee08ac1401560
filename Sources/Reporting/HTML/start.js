// Draws everything, in the language that was chosen.
function draw() {
  drawShell();
  settingsBar();
  drawFilters();
  show();
}

// A page from a server is drawn anew when a post has changed.
function watch(revision) {
  const ask = async () => {
    try {
      const answer = await fetch("/revision", { cache: "no-store" });
      if (answer.ok && (await answer.text()) !== revision) return location.reload();
    } catch {
      // The server has stopped; it may come back.
    }
    setTimeout(ask, 1000);
  };
  setTimeout(ask, 1000);
}

applySettings();
draw();
explanation.listen();
addEventListener("hashchange", show);
document.addEventListener("keydown", onKey);
// On paper there is no scrolling.
addEventListener("beforeprint", () => current.list?.drawMore(Infinity));
if (document.documentElement.dataset.revision) watch(document.documentElement.dataset.revision);
document.documentElement.dataset.ready = "";
