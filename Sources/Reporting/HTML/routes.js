// Which view is shown: the part of the address behind the `#` says it, so that each place can be linked to.
//
//   #  the overview    #:findings    #:consistency    #POST    #POST/UNIT

const views = [
  { name: "overview", hash: "#", draw: drawOverview },
  { name: "findings", hash: "#:findings", draw: drawFindings },
  { name: "consistency", hash: "#:consistency", draw: drawConsistency },
];

function route() {
  const hash = location.hash.slice(1);
  const view = views.find(({ hash: own }) => own === `#${hash}`);
  if (view) return { view };
  const [key, unit] = hash.split("/").map((part) => {
    try {
      return decodeURIComponent(part);
    } catch {
      return part;
    }
  });
  return { post: postsByKey.get(key), unit, isLost: !postsByKey.has(key) };
}

// Draws what the address asks for.
function show() {
  explanation.hide();
  const { view, post, unit, isLost } = route();
  const main = byID("main");
  main.replaceChildren();
  let list;
  if (isLost) fill(main, element("h2", {}, text("page.not-found")), element("p", { class: "empty" }, text("page.not-found.about")));
  else list = post ? drawPost(main, post) : view.draw(main);
  current.begin(list);
  drawViews(view?.name);
  document.title = [post?.key, text("page.title")].filter(Boolean).join(" – ");
  if (post && unit !== undefined) reach(list, post, unit);
}

// Draws the same again, at the place where one was.
function redraw() {
  const { index } = current;
  const [left, top] = [scrollX, scrollY];
  const focused = document.activeElement;
  show();
  if (index >= 0) current.select(index);
  scrollTo(left, top);
  if (focused.isConnected) focused.focus();
}

// Goes to a unit; what hides it is taken away.
function reach(list, post, id) {
  const index = list.items.findIndex((unit) => unit.id === id);
  if (index >= 0) return current.select(index, { block: "center" });
  if (!isFiltered() || !post.units.some((unit) => unit.id === id)) return;
  choose(nothing);
  show();
}

function drawViews(name) {
  byID("views").replaceChildren(element("ul", {}, views.map((view) => element("li", {}, element(
    "a", { href: view.hash, "aria-current": view.name === name ? "page" : undefined }, text(`page.${view.name}`))))));
}
