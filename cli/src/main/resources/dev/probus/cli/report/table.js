/* Tables of which only the rows in sight exist; a click on a heading sorts by that column. */
class Table {
  static HEIGHT = 30;

  /** A column has a name, a width as in CSS grids, and functions for its text and its order. */
  constructor(root, label, columns, pick) {
    this.columns = columns;
    this.pick = pick;
    this.list = [];
    this.sorted = null;
    root.style.setProperty("--columns", columns.map((c) => c.width).join(" "));
    root.innerHTML = `<div class="table" role="grid" tabindex="0"></div>`;
    this.view = root.firstChild;
    this.view.setAttribute("aria-label", label);
    this.view.setAttribute("aria-colcount", columns.length);
    this.view.append(this.heading());
    this.rows = new Rows(this.view, Table.HEIGHT, (i) => this.draw(i));
  }

  heading() {
    const head = document.createElement("div");
    head.className = "tr th";
    head.setAttribute("role", "row");
    this.columns.forEach((column) => {
      const cell = head.appendChild(document.createElement("div"));
      cell.setAttribute("role", "columnheader");
      const button = cell.appendChild(document.createElement("button"));
      button.type = "button";
      button.textContent = column.name;
      button.addEventListener("click", () => this.sort(column));
      column.cell = cell;
    });
    return head;
  }

  sort(column) {
    const down = this.sorted === column && !this.down;
    this.sorted = column;
    this.down = down;
    this.columns.forEach((c) => c.cell.removeAttribute("aria-sort"));
    column.cell.setAttribute("aria-sort", down ? "descending" : "ascending");
    this.set(this.list);
  }

  set(list) {
    this.list = [...list];
    if (this.sorted) {
      const { order, text } = this.sorted;
      const by = order || text;
      this.list.sort((a, b) => d3.ascending(by(a), by(b)) * (this.down ? -1 : 1));
    }
    this.view.setAttribute("aria-rowcount", this.list.length + 1);
    this.rows.set(this.list.length);
  }

  draw(i) {
    const item = this.list[i];
    const row = document.createElement("div");
    row.className = "tr";
    row.setAttribute("role", "row");
    row.setAttribute("aria-rowindex", i + 2);
    if (item.id) row.dataset.device = item.id;
    row.setAttribute("aria-selected", Boolean(item.id) && item.id === Choice.now.device);
    this.columns.forEach((column) => {
      const cell = row.appendChild(document.createElement("div"));
      cell.setAttribute("role", "gridcell");
      cell.textContent = column.text(item);
      cell.title = cell.textContent;
      if (column.mark) cell.className = column.mark(item);
    });
    row.addEventListener("click", () => this.pick(item));
    return row;
  }

  /** Goes so many rows up or down from the chosen one. */
  step(by) {
    const at = this.list.findIndex((item) => item.id === Choice.now.device);
    const to = Math.max(0, Math.min(this.list.length - 1, at + by));
    if (this.list[to]?.id) this.pick(this.list[to]);
    this.rows.reveal(to);
  }
}
