/* What there is to know of the chosen device. */
const Details = (() => {
  const root = document.getElementById("details");

  function element(name, text, kind) {
    const made = document.createElement(name);
    if (text !== undefined) made.textContent = text;
    if (kind) made.className = kind;
    return made;
  }

  function draw() {
    const device = Choice.device();
    root.replaceChildren();
    root.classList.toggle("empty", !device);
    if (!device) {
      root.append(element("p", "Choose a device to see what it waited for, from whom, and why it is"
        + " not bound if it is not: click on it, or go to it with the arrow keys."));
      return;
    }
    root.append(element("h2", device.id), state(device));
    if (Model.comparison) root.append(runs(device));
    why(device);
    story(device);
    facts(device);
  }

  function state(device) {
    const line = element("p", undefined, "state");
    line.append(element("span", device.state, `pill s-${device.state}`));
    const bound = device.bound !== undefined ? ` at ${Words.time(device.bound)}` : "";
    line.append(`${bound}, after ${Words.count(device.calls, "probe call")}`);
    return line;
  }

  function runs(device) {
    const group = element("div", undefined, "runs");
    group.setAttribute("role", "group");
    group.setAttribute("aria-label", "The same device in each run");
    for (const run of Model.runs.filter((r) => r.byId.has(device.id))) {
      const other = run.byId.get(device.id);
      const button = element("button", run.label, `s-${other.state}`);
      button.type = "button";
      button.setAttribute("aria-pressed", run === device.run);
      button.addEventListener("click", () => Choice.choose(other));
      group.append(button);
    }
    return group;
  }

  function why(device) {
    const hops = Chain.of(device);
    const bound = device.state === "bound";
    root.append(element("h3", bound ? "Why not earlier" : "Why it is not bound"));
    if (hops.length === 0) {
      root.append(element("p", "It waited for nobody."));
      return;
    }
    const list = chain(hops);
    list.id = "chain";
    root.append(list);
    if (device.run.luck.includes(device.id)) {
      root.append(element("p", "As soon as an unrelated device was bound, so was this one.", "luck"));
    }
  }

  function chain(hops) {
    const list = element("ol", undefined, "chain");
    for (const hop of hops) {
      const item = list.appendChild(element("li"));
      item.append(element("span", hop.said));
      if (hop.device) item.append(" ", goTo(hop.device));
      if (hop.below.length > 0) item.append(chain(hop.below));
    }
    return list;
  }

  function goTo(device) {
    const button = element("button", device.id, `go s-${device.state}`);
    button.type = "button";
    button.addEventListener("click", () => Choice.choose(device));
    return button;
  }

  function story(device) {
    if (device.spans.length === 0) return;
    root.append(element("h3", "What happened"));
    const list = element("ol", undefined, "story");
    for (const span of device.spans.slice(0, 60)) {
      const item = list.appendChild(element("li"));
      item.append(element("time", Words.time(span.from)), ` ${Words.span(span)}`);
    }
    if (device.spans.length > 60) {
      list.append(element("li", `… and ${device.spans.length - 60} more`));
    }
    root.append(list);
  }

  function facts(device) {
    const list = element("dl");
    const say = (name, text) => {
      if (text) list.append(element("dt", name), element("dd", text));
    };
    say("Driver", device.driver);
    say("Module", device.module);
    say("Matched by", device.matched);
    say("Added by", device.addedBy);
    say("Provides", (device.published || []).join(", "));
    say("Notes", (device.notes || []).join("; "));
    if (list.children.length > 0) root.append(element("h3", "Facts"), list);
  }

  return { draw, root };
})();
