/* Why a device is not bound, or was not earlier: hop by hop, down to the root. */
const Chain = (() => {
  /** One hop: what is to be said of a device, and the hops below it. */
  function hop(device, said, below = []) {
    return { device, said, below };
  }

  /** The hops of a device that is not bound. */
  function missing(device, seen = new Set([device.id])) {
    const verdicts = device.verdicts || [];
    if (verdicts.length === 0) return [hop(null, rest(device))];
    return verdicts.map((v) => {
      const said = `${Words.resource(v.resource)}: ${Words.verdict(v)}`;
      const next = device.run.byId.get(v.provider || v.by || (v.path || [])[1]);
      if (!next || seen.has(next.id)) return hop(null, said);
      if (v.kind === "cycle") return hop(next, said);
      const on = new Set(seen).add(next.id);
      return hop(next, said, next.state === "bound" ? came(device, next) : missing(next, on));
    });
  }

  /** A device without a verdict says itself what is wrong. */
  function rest(device) {
    const reason = device.reason || `it is ${device.state}`;
    return reason.startsWith(`${device.id} `) ? reason.slice(device.id.length + 1) : reason;
  }

  function came(device, provider) {
    const need = device.spans.flatMap((s) => s.needs || [])
      .findLast((n) => n.by === provider.id && n.at !== undefined);
    if (!need) return [];
    const last = device.run.figures.lastBind;
    const late = last !== undefined && last <= need.at
      ? `; the last bind of anything was at ${Words.time(last)}` : "";
    return [hop(null, `provided at ${Words.time(need.at)}${late}`)];
  }

  /** The hops of a device that is bound: each time what it waited for longest, and from whom. */
  function late(device, seen = new Set([device.id])) {
    return device.spans.filter((s) => (s.kind === "wait" || s.kind === "held") && s.until > s.from)
      .map((s) => {
        const last = (s.needs || []).filter((n) => n.at !== undefined && n.at > s.from)
          .sort((a, b) => b.at - a.at)[0];
        const next = last && device.run.byId.get(last.by);
        const below = next && !seen.has(next.id) ? late(next, new Set(seen).add(next.id)) : [];
        const needs = last ? [last, ...s.needs.filter((n) => n !== last)] : s.needs;
        return hop(next || null, Words.span({ ...s, text: "", needs }) + overdue(device, s), below);
      });
  }

  function overdue(device, s) {
    if (!Words.overdue(s)) return "";
    const time = Words.time(s.until - s.ready);
    return device.run.precise ? `, the last ${time} of it for its turn`
      : `, the last ${time} of it for somebody to look again`;
  }

  const of = (device) => (device.state === "bound" ? late(device) : missing(device));

  return { of };
})();
