/* The dependency graph, or as much of it as can be read: who gives to the left of who takes. */
const Graph = (() => {
  const MOST = 48;
  const BOX = { width: 208, height: 38, across: 132, down: 18 };
  const root = document.getElementById("graph");
  const note = document.getElementById("graph-note");
  const svg = d3.select(root).append("svg").attr("role", "group")
    .attr("aria-label", "Dependency graph").attr("tabindex", 0);
  svg.append("defs").html(["gave", "unmet", "unnoticed", "added"].map((kind) => `<marker
    id="tip-${kind}" class="tip ${kind}" viewBox="0 0 8 8" refX="7.5" refY="4" markerWidth="7"
    markerHeight="7" orient="auto"><path d="M0,0L8,4L0,8z"/></marker>`).join(""));
  const canvas = svg.append("g");
  const zoom = d3.zoom().scaleExtent([0.2, 4])
    .filter((e) => (e.type === "wheel" ? e.ctrlKey || e.altKey || e.metaKey : !e.button))
    .on("zoom", (e) => canvas.attr("transform", e.transform));
  svg.call(zoom);
  let whole = true; // until somebody chooses

  /** The devices to draw: what is about the chosen one; or all; or what is not bound. */
  function part(run) {
    const edges = Model.edges(run);
    const focus = whole ? null : Choice.device();
    if (focus) return { names: Layers.around([focus.id], edges, MOST), edges, about: focus.id };
    if (run.devices.length <= MOST) {
      const names = new Set(edges.flatMap((e) => [e.from, e.to]));
      return { names: names.size > 0 ? names : new Set(run.devices.map((d) => d.id)), edges };
    }
    const left = run.devices.filter((d) => d.state !== "bound").map((d) => d.id);
    const start = left.length > 0 ? left
      : [...new Set(run.critical.filter((step) => step.device !== undefined)
        .map((step) => run.devices[step.device].id))];
    return { names: Layers.around(start.slice(0, MOST / 2), edges, MOST), edges,
      hidden: run.devices.length, left: left.length };
  }

  function draw(width = root.clientWidth) {
    const run = Choice.run();
    const { names, edges, about, hidden, left } = part(run);
    const within = edges.filter((e) => names.has(e.from) && names.has(e.to));
    const { placed, routes } = Layers.place(names, within, BOX);
    note.textContent = `${run.label}: ${said(names, about, hidden, left)}`;
    const box = Layers.bounds(placed, BOX);
    const height = Math.min(520, Math.max(120, box.height + 40));
    svg.attr("height", height).attr("viewBox", null);
    lines(within, routes, names.size <= 14);
    boxes(run, placed);
    const k = Math.min(1, (width - 24) / box.width, (height - 24) / box.height);
    zoom.transform(svg, d3.zoomIdentity
      .translate((width - box.width * k) / 2, (height - box.height * k) / 2).scale(k));
  }

  function said(names, about, hidden, left) {
    if (about) return `${about} and what is about it`;
    if (hidden) {
      const what = left > 0 ? `${left} not bound, and what they wait for` : "the critical path";
      return `${names.size} of ${hidden.toLocaleString("en")} devices: ${what}`;
    }
    return "all devices that had to do with another";
  }

  function lines(edges, routes, named) {
    const line = d3.line().curve(d3.curveBumpX);
    canvas.selectAll("g.edge").data(edges).join("g").attr("class", (e) => `edge ${e.kind}`)
      .each(function one(e) {
        const points = routes.get(e);
        const g = d3.select(this).html("");
        const text = `${e.from} → ${e.to}: ${[...e.labels].join(", ") || "added it"}`;
        g.append("title").text(text);
        g.append("path").attr("d", line(points)).attr("marker-end", `url(#tip-${e.kind})`);
        if (named && e.labels.size > 0) {
          const words = [...e.labels].map((l) => l.split(" ")[0]);
          const [a, b] = points.slice(-2);
          g.append("text").attr("x", (a[0] + b[0]) / 2).attr("y", (a[1] + b[1]) / 2 - 5).text([...new Set(words)].join(", "));
        }
      });
  }

  function boxes(run, placed) {
    canvas.selectAll("g.node").data([...placed.keys()], (id) => id).join("g")
      .attr("class", (id) => `node s-${run.byId.get(id)?.state || "nobody"}`)
      .classed("chosen", (id) => id === Choice.now.device)
      .attr("transform", (id) => `translate(${placed.get(id).x},${placed.get(id).y})`)
      .attr("data-device", (id) => id).attr("role", "button")
      .attr("tabindex", (id) => (run.byId.has(id) ? 0 : null))
      .attr("aria-label", (id) => `${id}, ${run.byId.get(id)?.state || "not a device"}`)
      .each(function one(id) {
        const device = run.byId.get(id);
        const g = d3.select(this).html("");
        g.append("title").text(id);
        g.append("rect").attr("width", BOX.width).attr("height", BOX.height).attr("rx", 6);
        g.append("text").attr("x", 12).attr("y", 16).text(fit(id, 29));
        g.append("text").attr("class", "sub").attr("x", 12).attr("y", 30)
          .text(device ? fit(`${device.state}${device.driver ? ` · ${device.driver}` : ""}`, 34)
            : id.startsWith("nobody: ") ? "not there" : "not a device");
      })
      .on("click", (_, id) => pick(run, id))
      .on("keydown", (event, id) => event.key === "Enter" && pick(run, id))
      .raise();
  }

  const fit = (text, most) => (text.length > most ? `${text.slice(0, most - 1)}…` : text);

  function pick(run, id) {
    if (run.byId.has(id)) Choice.choose(run.byId.get(id));
  }

  document.getElementById("graph-all").addEventListener("click", () => {
    whole = true;
    draw();
  });

  /** Draws what is about the device that was chosen just now. */
  function focus() {
    whole = false;
    draw();
  }

  addEventListener("beforeprint", () => draw(Rows.PAPER));
  addEventListener("afterprint", () => draw());

  return { draw, focus, zoomBy: (k) => zoom.scaleBy(svg, k) };
})();
