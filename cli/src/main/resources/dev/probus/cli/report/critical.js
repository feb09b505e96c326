/* Joins the steps of a run's critical path from row to row, where they hand over. */
class Critical {
  constructor(rows, axis, at) {
    this.axis = axis;
    this.rows = rows;
    this.at = at;
    this.layer = d3.select(rows.viewport).append("svg").attr("class", "handover")
      .attr("aria-hidden", "true");
    rows.onfill = (first, last) => this.draw(first, last);
  }

  draw(first, last) {
    const rowOf = new Map();
    const runs = new Set();
    for (let i = first; i < last; i++) {
      const device = this.at(i)?.device;
      if (device?.critical) {
        rowOf.set(device.key, i);
        runs.add(device.run);
      }
    }
    const y = (i) => i * this.rows.height + this.rows.height / 2;
    const lines = [...runs].flatMap((run) => this.handovers(run, rowOf, y));
    this.layer.attr("width", this.axis.width).attr("height", this.rows.count * this.rows.height)
      .style("top", `${this.rows.body.offsetTop}px`);
    this.layer.selectAll("path").data(lines).join("path").attr("d", (d) => d);
    this.rows.viewport.append(this.layer.node());
  }

  handovers(run, rowOf, y) {
    return d3.pairs(run.critical.filter((step) => step.device !== undefined)).flatMap(([a, b]) => {
      const from = rowOf.get(run.devices[a.device].key);
      const to = rowOf.get(run.devices[b.device].key);
      if (a.device === b.device || from === undefined || to === undefined) return [];
      const x = this.axis.x(b.from);
      return x < 0 || x > this.axis.width ? [] : [`M${x},${y(from)}V${y(to)}`];
    });
  }
}
