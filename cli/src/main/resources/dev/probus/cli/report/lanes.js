/* Which calls of drivers can have gone on in one lane: as few lanes as hold all side by side. */
const Lanes = (() => {
  const found = new Map();

  /** The lanes of a run, each a list of calls by time; from what passes no filter as well. */
  function of(run) {
    if (!found.has(run)) found.set(run, put(run));
    return found.get(run);
  }

  function put(run) {
    const calls = run.devices.flatMap((device) => device.spans
      .filter((span) => span.kind === "probe").map((span) => ({ device, span })));
    calls.sort((a, b) => a.span.from - b.span.from || a.span.until - b.span.until);
    const lanes = [];
    for (const call of calls) {
      const free = lanes.find((lane) => lane.at(-1).span.until <= call.span.from);
      if (free) free.push(call);
      else lanes.push([call]);
    }
    return lanes;
  }

  /** Those of a lane in sight, of all that fall on one place on the screen the first. */
  function seen(calls, axis) {
    const [left, right] = axis.x.domain();
    const start = d3.bisector((call) => call.span.until).left(calls, left);
    const shown = [];
    let free = -Infinity;
    for (let i = start; i < calls.length && calls[i].span.from <= right; i++) {
      if (!Choice.passes(calls[i].device) || axis.x(calls[i].span.until) < free) continue;
      shown.push(calls[i]);
      free = axis.x(calls[i].span.until) + 2;
    }
    return shown;
  }

  return { of, seen };
})();
