/* How things are said: times, states, and why a resource is missing. */
const Words = (() => {
  const units = [[1e9, "s"], [1e6, "ms"], [1e3, "µs"], [1, "ns"]];

  /** A time in nanoseconds, with three digits. */
  function time(nanos) {
    if (nanos === 0) return "0 ms";
    const [unit, name] = units.find(([u]) => Math.abs(nanos) >= u) || units[3];
    const value = nanos / unit;
    const digits = value < 10 ? 2 : value < 100 ? 1 : 0;
    const cut = Math.trunc((nanos * 10 ** digits) / unit) / 10 ** digits; // as on the terminal
    return `${unit === 1 ? nanos : cut.toFixed(digits)} ${name}`;
  }

  const count = (n, what) => `${n.toLocaleString("en")} ${what}${n === 1 ? "" : "s"}`;

  const resource = (r) => `${r.type.replace(/^.*[.$]/, "")} ${r.name}`;

  /** Why a verdict's resource is missing, after its name. */
  function verdict(v) {
    switch (v.kind) {
      case "nobody-provides": return "nobody provides it";
      case "never-comes": return `it never comes, says ${v.by}${v.reason ? `: ${v.reason}` : ""}`;
      case "provider-outside": return `${v.provider} has not published it`;
      case "provider-without-driver": return `promised by ${v.provider}, which has no driver`;
      case "provider-not-loadable": return `promised by ${v.provider}: ${v.reason}`;
      case "provider-failed":
        return `promised by ${v.provider}, whose driver ${v.driver} failed: ${v.cause.message}`;
      case "provider-waits": return `promised by ${v.provider}, which waits itself`;
      case "provider-silent":
        return `promised by ${v.provider}, whose driver ${v.driver} is bound and did not publish it`;
      case "provider-unbound": return `promised by ${v.provider}, which was unbound`;
      case "unnoticed":
        return `${v.by} has published it, but nothing was bound since, so nobody looks again`;
      case "cycle": return `they wait for each other: ${v.path.join(" → ")}`;
      default: return v.kind;
    }
  }

  const kinds = {
    probe: "probe", wait: "wait", held: "held back", module: "module request", work: "work",
  };

  /** One line on what a device was at. */
  function span(s) {
    const took = s.until > s.from ? ` for ${time(s.until - s.from)}` : "";
    const text = s.text ? `: ${s.text}` : "";
    if (s.kind !== "wait" && s.kind !== "held") return `${kinds[s.kind]} ${s.end}${took}${text}`;
    const all = s.needs || [];
    const more = all.length > 3 ? [`and ${all.length - 3} more`] : [];
    const needs = [...all.slice(0, 3).map((n) => need(n, s)), ...more].join("; ");
    const goesOn = s.end === "open" ? "waits" : "waited";
    return `${goesOn}${took}${needs ? ` for ${needs}` : ""}${text}`;
  }

  function need(n, s) {
    if (n.without) return `${n.resource} (went without)`;
    return n.by && n.at !== undefined
      ? `${n.resource} (from ${n.by} at ${time(n.at)})` : `${n.resource} (${s.end === "open" ? "never came" : "not there yet"})`;
  }

  const parts = {
    bus: "nobody had told of it", module: "module", driver: "driver not there yet",
    lane: "waits for", probe: "probe", work: "work", resource: "waits for",
    optional: "waits for, and then goes without", retry: "not looked at again",
  };

  /** One line on a part of the critical path. */
  function step(s) {
    return `critical path for ${time(s.until - s.from)}: ${parts[s.kind]}: ${s.what}`;
  }

  /** Whether a wait went on although all that it was for had come. */
  const overdue = (s) => s.ready !== undefined && s.until > s.ready;

  return { time, count, resource, verdict, span, step, need, overdue };
})();
