/* Rows of which only those in sight exist, so that ten thousand cost no more than thirty. */
class Rows {
  /** On paper there is no scrolling: so many rows are printed at the most. */
  static PRINTED = 400;

  /** Paper is so wide, in the units of the screen. */
  static PAPER = 950;

  /** So few are shown without a scroll bar of their own. */
  static SHORT = 60;

  constructor(viewport, height, draw) {
    this.viewport = viewport;
    this.height = height;
    this.draw = draw;
    this.count = 0;
    this.shown = new Map();
    this.body = document.createElement("div");
    this.body.className = "rows";
    this.body.setAttribute("role", "presentation");
    viewport.append(this.body);
    viewport.addEventListener("scroll", () => requestAnimationFrame(() => this.fill()));
    new ResizeObserver(() => this.fill()).observe(viewport);
    addEventListener("beforeprint", () => this.print(true));
    addEventListener("afterprint", () => this.print(false));
  }

  /** Says how many rows there are, and draws those in sight anew. */
  set(count) {
    this.count = count;
    this.body.style.height = `${count * this.height}px`;
    this.viewport.classList.toggle("short", count <= Rows.SHORT);
    this.redraw();
  }

  redraw() {
    this.body.replaceChildren();
    this.shown.clear();
    this.fill();
  }

  fill() {
    if (this.printing) return;
    const top = Math.max(0, this.viewport.scrollTop - this.body.offsetTop);
    const first = Math.max(0, Math.floor(top / this.height) - 4);
    const last = Math.ceil((top + this.viewport.clientHeight) / this.height) + 4;
    this.between(first, Math.min(this.count, last));
  }

  between(first, last) {
    for (const [i, row] of this.shown) {
      if (i < first || i >= last) {
        row.remove();
        this.shown.delete(i);
      }
    }
    for (let i = first; i < last; i++) {
      if (this.shown.has(i)) continue;
      const row = this.draw(i);
      row.style.top = `${i * this.height}px`;
      row.style.height = `${this.height}px`;
      this.shown.set(i, row);
      this.body.append(row);
    }
    this.onfill?.(first, last);
  }

  print(on) {
    this.onprint?.(on);
    this.printing = on;
    const left = this.count - Rows.PRINTED;
    this.viewport.dataset.left =
      on && left > 0 ? `… and ${left.toLocaleString("en")} more: filter before printing` : "";
    if (on) {
      this.body.style.height = `${Math.min(this.count, Rows.PRINTED) * this.height}px`;
      this.between(0, Math.min(this.count, Rows.PRINTED));
    } else {
      this.set(this.count);
    }
  }

  /** Scrolls as little as is needed to have a row in sight. */
  reveal(i) {
    const top = this.body.offsetTop + i * this.height;
    const { scrollTop, clientHeight } = this.viewport;
    if (top - this.body.offsetTop < scrollTop) {
      this.viewport.scrollTop = top - this.body.offsetTop;
    } else if (top + this.height > scrollTop + clientHeight) {
      this.viewport.scrollTop = top + this.height - clientHeight;
    }
    this.fill();
  }
}
