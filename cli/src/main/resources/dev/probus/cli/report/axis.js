/* The common time axis: what part of the run is in sight, and how that is changed. */
class Axis {
  static SIDE = 12;

  constructor(plot, head, redraw) {
    this.plot = d3.select(plot);
    this.head = d3.select(head).append("svg").attr("aria-hidden", "true");
    this.group = this.head.append("g").attr("transform", "translate(0,26)");
    this.whole = d3.scaleLinear().domain([0, Model.end * 1.07]);
    this.x = this.whole;
    this.zoom = d3.zoom()
      .scaleExtent([1, 1e6])
      .filter((e) => (e.type === "wheel" ? e.ctrlKey || e.altKey || e.metaKey : !e.button))
      .on("zoom", (e) => this.zoomed(e.transform, redraw));
    this.plot.call(this.zoom).on("dblclick.zoom", null);
    d3.select(head).on("wheel", (e) => this.onHead(e), { passive: false });
  }

  /** Fits the axis into a width in pixels. */
  resize(width) {
    this.width = width;
    this.whole.range([Axis.SIDE, width - Axis.SIDE]);
    this.head.attr("width", width).attr("height", 28);
    this.zoom.extent([[0, 0], [width, 1]]).translateExtent([[0, 0], [width, 1]]);
    this.x = d3.zoomTransform(this.plot.node()).rescaleX(this.whole);
    this.draw();
  }

  zoomed(transform, redraw) {
    this.x = transform.rescaleX(this.whole);
    this.draw();
    redraw();
  }

  draw() {
    const ticks = Math.max(2, Math.floor(this.width / 110));
    const shown = this.x.domain()[1] - this.x.domain()[0];
    const unit = shown > 2e9 ? [1e9, "s"] : shown > 2e6 ? [1e6, "ms"] : [1e3, "µs"];
    const digits = d3.precisionFixed(this.x.ticks(ticks)[1] / unit[0] - this.x.ticks(ticks)[0] / unit[0]);
    const form = (t) => `${(t / unit[0]).toFixed(Math.min(6, digits))} ${unit[1]}`;
    this.group.call(d3.axisTop(this.x).ticks(ticks).tickFormat(form).tickSizeOuter(0));
    this.plot.node().dataset.shown = Math.round(shown);
  }

  onHead(event) {
    event.preventDefault();
    const [at] = d3.pointer(event, this.head.node());
    this.zoom.scaleBy(this.plot, 2 ** (-event.deltaY / 300), [at, 0]);
  }

  /** Shows less (factor above 1) or more, about the middle of what is in sight. */
  by(factor) {
    this.zoom.scaleBy(this.plot, factor);
  }

  /** Moves by a part of what is in sight. */
  move(part) {
    const { k } = d3.zoomTransform(this.plot.node());
    this.zoom.translateBy(this.plot, (-part * this.width) / k, 0);
  }

  fit() {
    this.zoom.transform(this.plot, d3.zoomIdentity);
  }
}
