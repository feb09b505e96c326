/* Puts the parts together: who draws anew when what is chosen changes. */
const Page = (() => {
  const by = (id) => document.getElementById(id);

  const single = [
    { name: "Device", width: "minmax(16em, 1.5fr)", text: (d) => d.id, mark: (d) => `mono s-${d.state}` },
    { name: "State", width: "7em", text: (d) => d.state, mark: (d) => `word s-${d.state}` },
    { name: "Driver", width: "minmax(11em, 1fr)", text: (d) => d.driver || "" },
    { name: "Module", width: "minmax(11em, 1fr)", text: (d) => d.module || "" },
    { name: "Calls", width: "5em", text: (d) => d.calls, mark: () => "number" },
    { name: "Bound at", width: "7em", order: (d) => d.bound, mark: () => "number",
      text: (d) => (d.bound === undefined ? "" : Words.time(d.bound)) },
    { name: "Why not", width: "minmax(20em, 3fr)", text: (d) => reason(d) },
  ];

  function reason(d) {
    if (!d.reason) return "";
    return d.reason.startsWith(`${d.id} `) ? d.reason.slice(d.id.length + 1) : d.reason;
  }

  /** A device in each run, side by side. */
  function several() {
    const cell = (run) => (row) => {
      const d = run.byId.get(row.id);
      if (!d) return "–";
      const at = d.bound === undefined ? "" : ` ${Words.time(d.bound)}`;
      return `${d.state}${at} · ${Words.count(d.calls, "call")}`;
    };
    return [
      { ...single[0], mark: () => "mono" },
      ...Model.runs.map((run) => ({
        name: run.label, width: "minmax(9em, 1fr)", text: cell(run),
        mark: (row) => `word s-${run.byId.get(row.id)?.state}`,
      })),
    ];
  }

  const devices = new Table(by("devices"), "Devices", Model.comparison ? several() : single,
    (row) => Choice.choose(Choice.run().byId.get(row.id)
      || Model.runs.map((r) => r.byId.get(row.id)).find(Boolean)));

  const modules = new Table(by("modules"), "Modules", [
    { name: "Module", width: "minmax(12em, 2fr)", text: (m) => m.name, mark: () => "mono" },
    { name: "From", width: "7em", order: (m) => m.from, text: (m) => Words.time(m.from), mark: () => "number" },
    { name: "Took", width: "7em", order: (m) => m.until - m.from, mark: () => "number",
      text: (m) => Words.time(m.until - m.from) },
    { name: "Result", width: "7em", text: (m) => (m.end === "open" ? "still loading" : m.end) },
    { name: "Drivers", width: "minmax(10em, 2fr)", text: (m) => m.drivers.join(", ") },
    { name: "For", width: "minmax(12em, 3fr)", text: (m) => m.by.join(", ") },
  ], () => {});

  function listed() {
    if (!Model.comparison) return Model.runs[0].devices.filter(Choice.passes);
    const ids = new Set(Model.runs.flatMap((r) => r.devices.filter(Choice.passes).map((d) => d.id)));
    return [...ids].map((id) => ({ id }));
  }

  function filter() {
    Timeline.arrange();
    const list = listed();
    devices.set(list);
    by("found").textContent = Words.count(list.length, "device");
    by("found").dataset.count = list.length;
  }

  function changed(fields) {
    const filters = ["query", "states", "bus", "rows"].some((f) => fields.has(f));
    if (filters) filter();
    if (fields.has("query") && by("query").value !== Choice.now.query) {
      by("query").value = Choice.now.query;
    }
    if (fields.has("run")) {
      by("run").value = Choice.now.run;
      modules.set(Choice.run().modules);
    }
    if (fields.has("device") || fields.has("run")) {
      if (!filters) { Timeline.rows.redraw(); devices.rows.redraw(); }
      Details.draw();
      Graph.focus();
    }
  }

  Head.draw();
  Tools.draw();
  Choice.on(changed);
  Timeline.measure();
  filter();
  modules.set(Choice.run().modules);
  Details.draw();
  Graph.draw();
  addEventListener("resize", () => { Timeline.measure(); Graph.draw(); });
  requestAnimationFrame(() => { document.body.dataset.ready = Math.round(performance.now()); });

  return { devices, modules };
})();
