// A list that is drawn as far as somebody looks: a thousand posts open as fast as one.
class LazyList {
  static step = 60;

  constructor(container, items, draw) {
    Object.assign(this, { container, items, draw, drawn: 0 });
    this.end = element(container.tagName === "TBODY" ? "tr" : container.tagName === "DIV" ? "div" : "li", {
      class: "end", "aria-hidden": "true",
    });
    container.append(this.end);
    this.observer = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && this.drawMore(), { rootMargin: "1200px" });
    this.drawMore();
    this.observer.observe(this.end);
  }

  drawMore(count = LazyList.step) {
    const until = Math.min(this.items.length, this.drawn + count);
    const nodes = [];
    for (; this.drawn < until; this.drawn += 1) {
      const node = this.draw(this.items[this.drawn], this.drawn);
      node.classList.add("entry");
      node.index = this.drawn;
      nodes.push(node);
    }
    this.end.before(...nodes);
    if (this.drawn === this.items.length) {
      this.observer.disconnect();
      this.end.remove();
    } else {
      // An end that stays in sight is not told of again.
      this.observer.unobserve(this.end);
      this.observer.observe(this.end);
    }
  }

  // The node of an item, with all before it.
  reveal(index) {
    if (index >= this.drawn) this.drawMore(index + 1 - this.drawn);
    return this.nodeOf(index);
  }

  // The node of an item that is drawn.
  nodeOf(index) {
    return index < this.drawn ? this.container.children[index] : undefined;
  }
}

// The entry that the keyboard has reached.
const current = {
  list: undefined,
  index: -1,

  begin(list) {
    this.list = list;
    this.index = -1;
  },

  select(index, options) {
    if (!this.list || index < 0 || index >= this.list.items.length) return;
    this.reach(index).scrollIntoView({ block: "nearest", ...options });
  },

  // Takes the focus to an entry and leaves the window where it is.
  reach(index) {
    const node = this.list.reveal(index);
    this.mark(node);
    node.setAttribute("tabindex", "-1");
    node.focus({ preventScroll: true });
    return node;
  },

  mark(node) {
    document.querySelector(".entry.current")?.classList.remove("current");
    this.index = node.index;
    node.classList.add("current");
  },

  // The keyboard goes on from what was clicked or has the focus.
  notice(node) {
    const entry = node.closest?.(".entry");
    if (entry && entry.index !== this.index) this.mark(entry);
  },

  step(by) {
    this.select(this.index < 0 && by < 0 ? 0 : this.index + by);
  },

  get item() {
    return this.list?.items[this.index];
  },
};
