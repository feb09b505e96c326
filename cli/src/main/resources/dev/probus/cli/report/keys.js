/* The keyboard, and the page's own words on it. */
const Keys = (() => {
  const dialog = document.getElementById("keys");
  const all = [
    ["/", "search"],
    ["↑ ↓, PgUp PgDn, Home End", "go through the devices of the timeline or the table"],
    ["Enter", "show the chain of the chosen device"],
    ["← →", "move the timeline"],
    ["+ −", "zoom the timeline, or the graph if it has the focus"],
    ["0", "show the whole run"],
    ["g", "rows by run, by device or by lane"],
    ["Esc", "let go of the chosen device; clear the search"],
    ["?", "this list"],
    ["Tab", "go from part to part"],
  ];
  const mouse = [
    ["click", "choose a device and show its chain"],
    ["drag", "move the timeline or the graph"],
    ["wheel on the time axis", "zoom the timeline"],
    ["Ctrl and wheel", "zoom the timeline or the graph under the pointer"],
    ["click on a column", "sort by it; once more, the other way round"],
  ];

  function list(pairs) {
    return `<dl>${pairs.map(([k, what]) => `<dt><kbd>${k}</kbd></dt><dd>${what}</dd>`).join("")}</dl>`;
  }

  dialog.innerHTML = `<h2 id="keys-heading">Keys and mouse</h2>${list(all)}${list(mouse)}
    <form method="dialog"><button>Close</button></form>`;
  const help = () => dialog.showModal();
  document.getElementById("help").addEventListener("click", help);

  /** Goes through rows that hold a device. */
  function step(by) {
    const { rowOf, at, size, rows, plot } = Timeline;
    const device = Choice.device();
    let i = device ? rowOf(device) : -1;
    const way = Math.sign(by);
    let left = Math.abs(by);
    let found = -1;
    for (let next = i + way; next >= 0 && next < size() && left > 0; next += way) {
      if (at(next).device) {
        found = next;
        left--;
      }
    }
    if (found < 0) return;
    Choice.choose(at(found).device);
    rows.reveal(found);
    plot.setAttribute("aria-activedescendant", `row-${found}`);
  }

  const moves = {
    ArrowDown: 1, ArrowUp: -1, PageDown: 15, PageUp: -15, Home: -1e9, End: 1e9,
  };

  function through(event) {
    const table = event.target.closest(".table");
    if (table) Page.devices.step(moves[event.key]);
    else step(moves[event.key]);
  }

  const does = {
    "/": () => document.getElementById("query").focus(),
    "?": help,
    "+": () => zoom(2), "=": () => zoom(2), "-": () => zoom(0.5), "−": () => zoom(0.5),
    0: () => Timeline.axis.fit(),
    ArrowLeft: () => Timeline.axis.move(-0.2),
    ArrowRight: () => Timeline.axis.move(0.2),
    g: rows,
    Enter: () => Details.root.focus(),
  };

  /** The next way to put rows together. */
  function rows() {
    const select = document.getElementById("rows");
    select.selectedIndex = (select.selectedIndex + 1) % select.options.length;
    Choice.set({ rows: select.value });
  }

  function zoom(k) {
    document.getElementById("graph").contains(document.activeElement)
      ? Graph.zoomBy(k) : Timeline.axis.by(k);
  }

  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || dialog.open) return;
    const typing = event.target.closest("input, select");
    if (event.key === "Escape") {
      typing?.blur();
      Choice.set({ device: null, query: "" });
      return;
    }
    if (typing) return;
    const own = event.key === "Enter" && event.target.closest("button, a, summary, .node");
    if (own) return;
    if (event.key in moves) {
      if (!event.target.closest(".plot, .table, body")) return;
      event.preventDefault();
      through(event);
    } else if (does[event.key]) {
      event.preventDefault();
      does[event.key]();
    }
  });
})();
