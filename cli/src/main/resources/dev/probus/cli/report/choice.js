/* What the reader has chosen, and who wants to know when that changes. */
const Choice = (() => {
  const now = {
    run: Model.telling().index, device: Model.first(Model.telling()), query: "", states: new Set(), bus: "", rows: "run",
  };
  const listeners = [];

  /** Changes what is chosen; listeners are told which fields. */
  function set(patch) {
    Object.assign(now, patch);
    const changed = new Set(Object.keys(patch));
    for (const listener of listeners) listener(changed);
  }

  /** Chooses a device in a run. */
  const choose = (device) => set({ run: device.run.index, device: device.id });

  /** The device that is chosen, in the run that is chosen. */
  const device = () => (now.device === null ? null : run().byId.get(now.device) || null);

  const run = () => Model.runs[now.run];

  /** Whether a device passes search and filters. */
  function passes(d) {
    if (now.states.size > 0 && !now.states.has(d.state)) return false;
    if (now.bus && d.bus !== now.bus) return false;
    return now.query.toLowerCase().split(/\s+/).every((word) => d.text.includes(word));
  }

  return { now, set, choose, device, run, passes, on: (f) => listeners.push(f) };
})();
