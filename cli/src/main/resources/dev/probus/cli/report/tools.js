/* The tool bar, the legend, the pointer on the timeline. */
const Tools = (() => {
  const by = (id) => document.getElementById(id);

  function draw() {
    states();
    const buses = [...Model.counted("bus").keys()].sort();
    fill(by("bus"), [["", "all"], ...buses.map((bus) => [bus, bus])]);
    by("bus").addEventListener("change", (e) => Choice.set({ bus: e.target.value }));
    fill(by("run"), Model.runs.map((run) => [run.index, run.label]));
    by("run").value = Choice.now.run;
    by("run").addEventListener("change", (e) => Choice.set({ run: Number(e.target.value) }));
    by("run-choice").hidden = !Model.comparison;
    if (!Model.comparison) {
      by("rows").options[0].text = "by device";
      by("rows").options[1].remove();
    }
    by("query").addEventListener("input", (e) => Choice.set({ query: e.target.value }));
    by("rows").addEventListener("change", (e) => Choice.set({ rows: e.target.value }));
    by("zoom-in").addEventListener("click", () => Timeline.axis.by(2));
    by("zoom-out").addEventListener("click", () => Timeline.axis.by(0.5));
    by("zoom-fit").addEventListener("click", () => Timeline.axis.fit());
    legend();
    pointer();
  }

  function fill(select, pairs) {
    for (const [value, text] of pairs) select.add(new Option(text, value));
  }

  function states() {
    const counts = Model.counted("state");
    for (const state of Model.states.filter((s) => counts.has(s))) {
      const label = by("states").appendChild(document.createElement("label"));
      label.className = `chip s-${state}`;
      const box = label.appendChild(document.createElement("input"));
      box.type = "checkbox";
      box.value = state;
      label.append(`${state} ${counts.get(state).toLocaleString("en")}`);
      box.addEventListener("change", () => {
        const chosen = new Set(Choice.now.states);
        box.checked ? chosen.add(state) : chosen.delete(state);
        Choice.set({ states: chosen });
      });
    }
  }

  function legend() {
    const entries = [
      ["module", "module loads"], ["work", "work"], ["wait", "waits"],
      ["came", "what is waited for comes"], ["missed", "it comes, nobody looks"], ["overdue", "there, but nobody looks"], ["turn", "waits for its turn"], ["m-bound", "probe: bound"],
      ["m-deferred", "probe: deferred"], ["m-failed", "probe: failed"], ["critical", "critical path"],
    ];
    const used = new Set(Model.runs.flatMap((r) => r.devices.flatMap((d) => d.spans.flatMap((s) => [
      s.kind, `m-${s.end}`, !Words.overdue(s) ? s.kind : r.precise ? "turn" : "overdue",
      ...(s.needs || []).filter((n) => n.at > s.from).map(() => (s.end === "open" ? "missed" : "came"))]))));
    for (const [kind, text] of entries) {
      if (!used.has(kind) && kind !== "critical") continue;
      const entry = by("legend").appendChild(document.createElement("span"));
      entry.appendChild(document.createElement("i")).className = kind;
      entry.append(text);
    }
  }

  /** Shows what a span is while the pointer is on it; a click on a row chooses its device. */
  function pointer() {
    const tip = by("tip");
    Timeline.plot.addEventListener("pointermove", (event) => {
      const group = event.target.closest(".span, .step");
      tip.hidden = !group;
      if (!group) return;
      const span = d3.select(group).datum();
      tip.textContent = `${Words.time(span.from)}: ${span.what ? Words.step(span) : Words.span(span)}`;
      tip.style.left = `${Math.min(event.clientX + 14, innerWidth - tip.offsetWidth - 8)}px`;
      tip.style.top = `${Math.min(event.clientY + 16, innerHeight - tip.offsetHeight - 8)}px`;
    });
    Timeline.plot.addEventListener("pointerleave", () => { tip.hidden = true; });
    Timeline.plot.addEventListener("click", (event) => {
      const row = event.target.closest("[data-device]"); // a row, or a call in a lane's row
      if (row) Choice.choose(Model.runs[row.dataset.run].byId.get(row.dataset.device));
    });
  }

  return { draw };
})();
