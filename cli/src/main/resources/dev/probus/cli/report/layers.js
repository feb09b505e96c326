/* Lays boxes out in columns: each to the right of what it takes from, few lines crossing. */
const Layers = (() => {
  const SWEEPS = 6;

  /** The names within reach of some, nearest first, and no more than so many. */
  function around(start, edges, most) {
    const next = new Map();
    const put = (a, b) => (next.get(a) || next.set(a, []).get(a)).push(b);
    edges.forEach((e) => { put(e.to, e.from); put(e.from, e.to); });
    const found = new Set(start);
    for (const name of found) {
      for (const other of next.get(name) || []) {
        if (found.size < most) found.add(other);
      }
    }
    return found;
  }

  /** The column of each: one more than that of its givers; a circle is cut where it closes. */
  function columns(names, edges) {
    const givers = d3.group(edges, (e) => e.to);
    const depth = new Map();
    const open = new Set();
    const of = (name) => {
      if (depth.has(name)) return depth.get(name);
      open.add(name);
      let most = 0;
      for (const e of givers.get(name) || []) {
        if (!open.has(e.from)) most = Math.max(most, of(e.from) + 1);
      }
      open.delete(name);
      depth.set(name, most);
      return most;
    };
    names.forEach(of);
    return depth;
  }

  /** Gives an edge that passes columns a place in each, so that it goes round boxes. */
  function pass(edges, depth) {
    const steps = [];
    const through = new Map();
    edges.forEach((e, i) => {
      const between = [];
      for (let c = depth.get(e.from) + 1; c < depth.get(e.to); c++) {
        between.push(`pass ${i} ${c}`);
        depth.set(between.at(-1), c);
      }
      const all = [e.from, ...between, e.to];
      through.set(e, between);
      d3.pairs(all, (from, to) => steps.push({ from, to }));
    });
    return { steps, through };
  }

  /** Returns where each box has its left upper corner, and the points of each edge. */
  function place(real, all, box) {
    const depth = columns(real, all);
    const { steps: edges, through } = pass(all, depth);
    const names = [...depth.keys()];
    const layers = d3.groups(names, (n) => depth.get(n)).sort((a, b) => a[0] - b[0])
      .map(([, list]) => list);
    const row = new Map();
    layers.forEach((list) => list.forEach((n, i) => row.set(n, i)));
    const about = new Map(names.map((n) => [n, []]));
    edges.forEach((e) => { about.get(e.from).push(e.to); about.get(e.to).push(e.from); });
    for (let sweep = 0; sweep < SWEEPS; sweep++) {
      for (const list of sweep % 2 ? [...layers].reverse() : layers) {
        const middle = (n) => d3.mean(about.get(n), (o) => row.get(o)) ?? row.get(n);
        list.sort((a, b) => middle(a) - middle(b));
        list.forEach((n, i) => row.set(n, i));
      }
    }
    const tallest = d3.max(layers, (list) => list.length) || 1;
    const every = new Map();
    layers.forEach((list, column) => list.forEach((n, i) => every.set(n, {
      x: column * (box.width + box.across),
      y: (i + (tallest - list.length) / 2) * (box.height + box.down),
    })));
    const routes = new Map(all.map((e) => [e, route(e, through.get(e), every, box)]));
    return { placed: new Map([...real].map((n) => [n, every.get(n)])), routes };
  }

  function route(edge, between, every, box) {
    const [a, b] = [every.get(edge.from), every.get(edge.to)];
    const { width, height } = box;
    if (a.x >= b.x) { // the edge that closes a circle
      return [[a.x, a.y + height * 0.7], [b.x + width, b.y + height * 0.7]];
    }
    const middle = between.map((n) => every.get(n)).flatMap(({ x, y }) => [
      [x, y + height / 2], [x + width, y + height / 2]]);
    return [[a.x + width, a.y + height / 2], ...middle, [b.x, b.y + height / 2]];
  }

  /** Returns how much room the boxes take. */
  function bounds(placed, box) {
    return {
      width: (d3.max(placed.values(), (p) => p.x) || 0) + box.width,
      height: (d3.max(placed.values(), (p) => p.y) || 0) + box.height,
    };
  }

  return { around, place, bounds };
})();
