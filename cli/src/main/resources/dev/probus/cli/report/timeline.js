/* The timeline: a row for each device, and for each module that was loaded. */
const Timeline = (() => {
  const HEIGHT = 28;
  const place = {
    work: [5, 8], module: [14, 6], probe: [4, 20], wait: [21, 4], held: [21, 4],
  };
  const root = document.getElementById("timeline");
  root.innerHTML = `<div class="axis"><div class="corner">device</div><div class="scale"></div></div>
    <div class="plot" role="listbox" tabindex="0" aria-label="Timeline: devices"></div>`;
  const corner = root.querySelector(".corner");
  const plot = root.querySelector(".plot");
  const rows = new Rows(plot, HEIGHT, draw);
  const axis = new Axis(plot, root.querySelector(".scale"), () => rows.redraw());
  const critical = new Critical(rows, axis, (i) => list[i]);
  let list = [];

  /** Puts the rows together: run by run, or device by device. */
  function arrange() {
    list = { run: byRun, device: byDevice, lane: byLane }[Choice.now.rows]();
    corner.textContent = Choice.now.rows === "lane" ? "calls side by side" : "device";
    rows.set(list.length);
  }

  function byRun() {
    return Model.runs.flatMap((run) => {
      const found = run.devices.filter(Choice.passes).map((device) => ({ device, name: device.id }));
      const query = Choice.now.query.toLowerCase();
      const plain = Choice.now.states.size === 0 && !Choice.now.bus;
      const loads = (plain ? run.modules : [])
        .filter((load) => load.name.toLowerCase().includes(query))
        .map((load) => ({ load, name: load.name }));
      return [...(Model.comparison ? [{ run }] : []), ...found, ...loads];
    });
  }

  function byDevice() {
    const ids = new Set(Model.runs.flatMap((r) => r.devices.filter(Choice.passes).map((d) => d.id)));
    return [...ids].flatMap((id) => [
      { head: id },
      ...Model.runs.filter((run) => run.byId.has(id))
        .map((run) => ({ device: run.byId.get(id), name: run.label })),
    ]);
  }

  function byLane() {
    return Model.runs.flatMap((run) => [
      { run, note: `${Words.count(Lanes.of(run).length, "lane")}, found from calls that overlap:`
        + " who ran a call is not recorded" },
      ...Lanes.of(run).map((calls, i) => ({ calls, name: `lane ${i + 1}` })),
    ]);
  }

  function draw(i) {
    const row = document.createElement("div");
    const { device, load, run, head, name, calls, note } = list[i];
    if (run || head) return heading(row, run, head, note);
    row.className = device ? "row" : "row load";
    const label = row.appendChild(document.createElement("span"));
    label.className = device ? `label s-${device.state}` : "label";
    label.textContent = name;
    label.title = name;
    const svg = d3.select(row).append("svg").attr("width", axis.width).attr("height", HEIGHT)
      .attr("aria-hidden", "true");
    if (device) {
      option(row, device, i);
      life(svg, device);
    } else if (calls) {
      row.setAttribute("role", "presentation");
      Lanes.seen(calls, axis).forEach(({ device: d, span }) => call(svg, span)
        .attr("data-device", d.id).attr("data-run", d.run.index));
    } else {
      row.setAttribute("role", "presentation");
      bar(svg, { kind: "module", from: load.from, until: load.until, end: load.end,
        text: load.name }, [9, 10], null);
    }
    return row;
  }

  function heading(row, run, head, note) {
    row.className = "row heading";
    row.setAttribute("role", "presentation");
    const title = row.appendChild(document.createElement("strong"));
    title.textContent = head || run.label;
    if (run) row.append(` ${note || Head.summary(run)}`);
    return row;
  }

  function option(row, device, i) {
    row.id = `row-${i}`;
    row.dataset.device = device.id;
    row.dataset.run = device.run.index;
    row.setAttribute("role", "option");
    row.setAttribute("aria-selected", Choice.device() === device);
    row.setAttribute("aria-label",
      `${device.id}, ${device.run.label}, ${device.state}, ${Words.count(device.calls, "call")}`);
  }

  /** Draws what is in sight of one device: where it works, then what it was at, calls on top. */
  function life(svg, device) {
    const [left, right] = axis.x.domain();
    if (device.bound !== undefined) {
      const from = Math.max(axis.x(device.bound), 0);
      const width = Math.max(0, axis.x(device.run.end) - from);
      svg.append("rect").attr("class", "works").attr("x", from).attr("y", 2)
        .attr("width", width).attr("height", HEIGHT - 4);
    }
    if (device.state !== "bound") forEver(svg, device);
    const inSight = (part) => part.until >= left && part.from <= right;
    const seen = device.spans.filter(inSight);
    for (const span of seen) {
      if (span.kind !== "probe") bar(svg, span, place[span.kind], device);
    }
    for (const span of seen) {
      if (span.kind === "probe") call(svg, span);
    }
    for (const step of (device.critical || []).filter(inSight)) mark(svg, step);
  }

  /** Nothing happens any more, and the device is not bound. */
  function forEver(svg, device) {
    const from = Math.max(axis.x(device.run.end), 0);
    const until = axis.x.range()[1];
    if (until - from < 8) return;
    svg.append("path").attr("class", "for-ever").attr("d", `M${from},23H${until}m-5,-4l5,4l-5,4`);
    if (device.run.settled) name(svg, from + 8, until, 16, "not bound", "overdue");
  }

  /** A part of the critical path: a line along the row's upper edge. */
  function mark(svg, step) {
    const from = Math.max(axis.x(step.from), -20);
    const until = Math.min(axis.x(step.until), axis.width + 20);
    svg.append("g").datum(step).attr("class", "step").append("rect").attr("x", from).attr("y", 0)
      .attr("width", Math.max(2, until - from)).attr("height", 4);
  }

  function bar(svg, span, [y, height], device) {
    const from = Math.max(axis.x(span.from), -20);
    const until = Math.min(axis.x(span.until), axis.width + 20);
    const group = svg.append("g").datum(span).attr("class", `span ${span.kind} e-${span.end}`);
    group.append("rect").attr("x", from).attr("y", y).attr("rx", 1.5)
      .attr("width", Math.max(1.5, until - from)).attr("height", height);
    if (Words.overdue(span)) {
      const ready = Math.max(axis.x(span.ready), from);
      const late = device.run.precise ? "turn" : "overdue";
      group.append("rect").attr("class", late).attr("x", ready).attr("y", y - 1)
        .attr("width", Math.max(1.5, until - ready)).attr("height", height + 2);
      name(svg, ready, until, 17, device.run.precise ? "waits for its turn" : "there, but nobody looks", late);
    }
    for (const need of span.needs || []) came(group, span, need, y);
    if (span.kind === "work") name(svg, from, until, 12, span.text, "inside");
  }

  /** A wedge where something came that was waited for. */
  function came(group, span, need, y) {
    if (need.at === undefined || need.at <= span.from) return;
    const missed = span.end === "open" ? "came missed" : "came";
    group.append("path").attr("class", missed).attr("d", "M-4,-6h8l-4,6z")
      .attr("transform", `translate(${axis.x(need.at)},${y})`);
  }

  function name(svg, from, until, y, text, kind) {
    if (until - from > text.length * 6 + 12) {
      svg.append("text").attr("class", `name ${kind}`).attr("x", Math.max(4, from + 4)).attr("y", y)
        .text(text);
    }
  }

  const marks = { bound: d3.symbolCircle, deferred: d3.symbolDiamond, failed: d3.symbolTimes };

  function call(svg, span) {
    const [y, height] = place.probe;
    const from = Math.max(axis.x(span.from), -20);
    const until = Math.min(axis.x(span.until), axis.width + 20);
    const group = svg.append("g").datum(span).attr("class", `span probe e-${span.end}`);
    group.append("rect").attr("x", from - 1).attr("y", y).attr("width", Math.max(2, until - from))
      .attr("height", height);
    group.append("path").attr("transform", `translate(${until},${HEIGHT / 2})`)
      .attr("d", d3.symbol(marks[span.end] || d3.symbolSquare, span.end === "bound" ? 56 : 44)());
    return group;
  }

  /** The row of a device in a run; -1 if filters hide it. */
  const rowOf = (device) => list.findIndex((row) => row.device === device);

  /** Gives names the room that the longest needs, within reason. */
  function labels() {
    const names = Model.runs.flatMap((run) => run.devices.map((device) => device.id.length));
    const room = Math.min(340, Math.max(180, (d3.max(names) || 0) * 7.6 + 46));
    root.style.setProperty("--label", `${Math.min(room, root.clientWidth * 0.4)}px`);
  }

  function measure(width = root.clientWidth) {
    labels();
    axis.resize(Math.max(200, width - parseInt(getComputedStyle(root)
      .getPropertyValue("--label"), 10) - 2));
    rows.redraw();
  }

  rows.onprint = (on) => {
    axis.fit();
    measure(on ? Rows.PAPER : root.clientWidth);
  };

  return { plot, axis, rows, arrange, measure, rowOf, at: (i) => list[i], size: () => list.length,
    critical };
})();
