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
// The page knows better than the browser where one was.
history.scrollRestoration = "manual";
if (visits.chosen) {
  Object.assign(filters, visits.chosen.filters);
  Object.assign(order, visits.chosen.order);
}
drawShell();
settingsBar();
drawFilters();
arrive();
explanation.listen();
addEventListener("hashchange", onAddress);
addEventListener("scroll", visits.keep, { passive: true });
addEventListener("pagehide", visits.leave);
for (const type of ["focusin", "click"]) document.addEventListener(type, (event) => current.notice(event.target));
// An address that leads inside the page would be taken for that of a post.
document.querySelector(".skip").addEventListener("click", (event) => {
  event.preventDefault();
  byID("main").focus();
});
document.addEventListener("keydown", onKey);
// On paper there is no scrolling.
addEventListener("beforeprint", () => current.list?.drawMore(Infinity));
if (document.documentElement.dataset.revision) watch(document.documentElement.dataset.revision);
document.documentElement.dataset.ready = "";
