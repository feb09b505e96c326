/* Which calls of drivers can have gone on in one lane: as few lanes as hold all side by side. */
const Lanes = (() => {
  const DRAWN = 400; // so many are drawn however close they stand
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

  /** Those of a lane in sight, if they are many of all that fall on one place the first; what bound on top. */
  function seen(calls, axis) {
    const [left, right] = axis.x.domain();
    const first = d3.bisector((call) => call.span.until).left(calls, left);
    const last = d3.bisector((call) => call.span.from).right(calls, right);
    const inSight = calls.slice(first, last).filter((call) => Choice.passes(call.device));
    let free = -Infinity;
    const apart = (call) => {
      if (axis.x(call.span.until) < free) return false;
      free = axis.x(call.span.until) + 2;
      return true;
    };
    const shown = inSight.length > DRAWN ? inSight.filter(apart) : inSight;
    return d3.sort(shown, (call) => call.span.end === "bound");
  }

  return { of, seen };
})();
