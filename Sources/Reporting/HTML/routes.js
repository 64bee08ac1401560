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
  const { view, post, isLost } = route();
  const main = byID("main");
  main.replaceChildren();
  let list;
  if (isLost) fill(main, element("h2", {}, text("page.not-found")), element("p", { class: "empty" }, text("page.not-found.about")));
  else list = post ? drawPost(main, post) : view.draw(main);
  current.begin(list);
  drawViews(view?.name);
  document.title = [post?.key, text("page.title")].filter(Boolean).join(" – ");
}

// Comes to another address: to where one was there before, to a unit, or to the top.
function arrive() {
  const place = visits.enter();
  show();
  const { post, unit } = route();
  if (place) visits.restore(place);
  else if (post && unit !== undefined) reach(post, unit);
  else scrollTo(0, 0);
}

// Draws the same again, at the place where one was.
function redraw() {
  const place = visits.here();
  const focused = document.activeElement;
  show();
  visits.restore(place);
  if (focused.isConnected) focused.focus({ preventScroll: true });
}

// Goes to a unit; what hides it is taken away.
function reach(post, id) {
  if (!post.units.some((unit) => unit.id === id)) return say(text("page.text-not-found"));
  const index = () => current.list.items.findIndex((unit) => unit.id === id);
  if (index() < 0) {
    choose(nothing);
    show();
  }
  current.select(index(), { block: "center" });
}

// What has come is read from its heading on, and the keyboard goes on from there.
function onAddress() {
  arrive();
  if (current.index >= 0) return;
  const heading = byID("main").querySelector("h2");
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}

function drawViews(name) {
  byID("views").replaceChildren(element("ul", {}, views.map((view) => element("li", {}, element(
    "a", { href: view.hash, "aria-current": view.name === name ? "page" : undefined }, text(`page.${view.name}`))))));
}
