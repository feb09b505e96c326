/* The top of the page: what was run, what came of it, and its story in plain words. */
const Head = (() => {
  /** What came of a run, in one line. */
  function summary(run) {
    const f = run.figures;
    const last = f.lastBind === undefined ? "" : ` · last bind ${Words.time(f.lastBind)}`;
    const wasted = f.wasted > 0 ? `, ${f.wasted} in vain` : "";
    return `${f.bound} of ${f.devices} bound · ${Words.count(f.calls, "call")}${wasted}${last}`;
  }

  const figures = [
    ["devices that work", (f) => `${f.bound.toLocaleString("en")} of ${f.devices.toLocaleString("en")}`, (f) => f.bound === f.devices],
    ["probe calls", (f) => f.calls.toLocaleString("en"), () => null],
    ["of them in vain", (f) => f.wasted.toLocaleString("en"), (f) => f.wasted === 0],
    ["last device bound at", (f) => (f.lastBind === undefined ? "–" : Words.time(f.lastBind)),
      () => null],
    ["modules loaded", (f) => f.modules.toLocaleString("en"), () => null],
    ["warnings and deadlocks", (f) => trouble(f), (f) => trouble(f) === 0],
  ];

  const trouble = (f) => f.warnings.length + f.deadlocks.length + f.livelocks.length
    + f.failedParts.length;

  function draw() {
    const head = document.getElementById("head");
    const title = head.appendChild(document.createElement("h1"));
    title.textContent = Model.name;
    title.title = Model.machine;
    const line = head.appendChild(document.createElement("p"));
    const seed = Model.runs[0].seed;
    const how = Model.comparison ? "every policy" : `policy ${Model.runs[0].policy}`;
    line.textContent = `${Model.title} · ${how}${seed === undefined ? "" : ` · seed ${seed}`}`;
    story();
    Model.comparison ? sideBySide() : tiles();
    told();
  }

  function story() {
    const root = document.getElementById("story");
    for (const { heading, paragraphs } of Model.story) {
      const chapter = root.appendChild(document.createElement("article"));
      chapter.appendChild(document.createElement("h2")).textContent = heading;
      for (const text of paragraphs) {
        chapter.appendChild(document.createElement("p")).textContent = text;
      }
    }
  }

  const mark = (good) => (good === null ? "" : good ? "good" : "bad");

  function tiles() {
    const list = document.getElementById("figures").appendChild(document.createElement("dl"));
    list.className = "tiles";
    const f = Model.runs[0].figures;
    for (const [name, text, good] of figures) {
      const tile = list.appendChild(document.createElement("div"));
      tile.className = mark(good(f));
      tile.appendChild(document.createElement("dt")).textContent = name;
      tile.appendChild(document.createElement("dd")).textContent = text(f);
    }
  }

  function sideBySide() {
    const table = document.getElementById("figures").appendChild(document.createElement("table"));
    const top = table.createTHead().insertRow();
    top.insertCell();
    for (const run of Model.runs) {
      const cell = top.appendChild(document.createElement("th"));
      cell.scope = "col";
      cell.textContent = run.policy;
      if (run.machine !== Model.machine) {
        cell.appendChild(document.createElement("small")).textContent = run.machine;
      }
    }
    const body = table.createTBody();
    for (const [name, text, good] of figures) {
      const row = body.insertRow();
      const head = row.appendChild(document.createElement("th"));
      head.scope = "row";
      head.textContent = name;
      for (const run of Model.runs) {
        const cell = row.insertCell();
        cell.textContent = text(run.figures);
        cell.className = mark(good(run.figures));
      }
    }
  }

  /** What the kernel would have warned of, and what can never go on. */
  function told() {
    const all = Model.runs.flatMap((run) => {
      const f = run.figures;
      const where = Model.comparison ? `${run.label}: ` : "";
      return [
        ...f.warnings.map((t) => `${where}warning: ${t}`),
        ...f.deadlocks.map((t) => `${where}deadlock: ${t}`),
        ...f.livelocks.map((t) => `${where}livelock: ${t}`),
        ...f.failedParts.map((t) => `${where}failed: ${t}`),
      ];
    });
    if (all.length === 0) return;
    const list = document.getElementById("figures").appendChild(document.createElement("ul"));
    list.className = "troubles";
    for (const text of all.slice(0, 50)) {
      list.appendChild(document.createElement("li")).textContent = text;
    }
  }

  return { draw, summary };
})();
