/* The data of this page, made easy to walk through. Nothing here changes after it was made. */
const Model = (() => {
  const report = JSON.parse(document.getElementById("data").textContent);

  report.runs.forEach((run, index) => {
    run.index = index;
    run.label = run.machine === report.machine ? run.policy : `${run.policy}, ${run.machine}`;
    run.precise = run.policy === "precise";
    run.byId = new Map();
    run.devices.forEach((device, place) => {
      device.run = run;
      device.place = place;
      device.key = `${index}-${place}`;
      device.text = [device.id, device.driver, device.module, device.state, device.reason]
        .join(" ").toLowerCase();
      run.byId.set(device.id, device);
    });
    run.critical.forEach((step) => {
      if (step.device !== undefined) (run.devices[step.device].critical ||= []).push(step);
    });
  });

  const comparison = report.runs.length > 1;
  const end = Math.max(...report.runs.map((run) => run.end)) || 1e6;

  const states = ["bound", "stuck", "waiting", "failed", "unmatched", "unbound", "loading", "ready",
    "probing", "unbinding"];

  function counted(field) {
    const counts = new Map();
    for (const run of report.runs) {
      for (const d of run.devices) counts.set(d[field], (counts.get(d[field]) || 0) + 1);
    }
    return counts;
  }

  /** The run that has most to tell: of several the plain one of Linux that goes wrong. */
  function telling() {
    const own = report.runs.filter((r) => r.machine === report.machine);
    const wrong = own.find((r) => r.figures.bound < r.figures.devices);
    return wrong || own[0] || report.runs[0];
  }

  /** The device to begin with: the first that is not bound, or else the one that was last. */
  function first(run) {
    const left = run.devices.find((d) => d.state !== "bound");
    const last = run.critical.at(-1);
    return left ? left.id : last?.device !== undefined ? run.devices[last.device].id : null;
  }

  /** What there is between the devices of a run: who had, or has, to wait for whom. */
  function edges(run) {
    if (run.edges) return run.edges;
    const all = new Map();
    const add = (from, to, kind, label) => {
      const key = `${from}\n${to}\n${kind}`;
      const edge = all.get(key) || { from, to, kind, labels: new Set() };
      if (label) edge.labels.add(label);
      all.set(key, edge);
    };
    for (const d of run.devices) {
      if (d.addedBy) add(d.addedBy, d.id, "added", "");
      for (const s of d.spans) {
        for (const n of s.needs || []) if (n.by) add(n.by, d.id, "gave", n.resource);
      }
      for (const v of d.verdicts || []) unmet(v, d, add);
      if (!d.verdicts) unknown(d, add);
    }
    run.edges = [...all.values()].filter((e) => e.kind === "unmet" || e.kind === "unnoticed"
      || !(all.has(`${e.from}\n${e.to}\nunnoticed`) && e.labels.size <= 1));
    return run.edges;
  }

  /** What never came, and of which nobody can say who was to provide it. */
  function unknown(device, add) {
    for (const n of device.spans.filter((s) => s.end === "open").flatMap((s) => s.needs || [])) {
      if (!n.by) add(`nobody: ${n.resource}`, device.id, "unmet", n.resource);
    }
  }

  function unmet(v, device, add) {
    const name = Words.resource(v.resource);
    const by = v.kind === "cycle" ? v.path[1] : v.provider || v.by;
    add(by || `nobody: ${name}`, device.id, v.kind === "unnoticed" ? "unnoticed" : "unmet", name);
  }

  const name = report.machine.replace(/.*[\\/]/, "");

  return { ...report, name, comparison, end, states, counted, telling, first, edges };
})();
