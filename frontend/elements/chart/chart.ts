import { html, nothing } from 'lit';
import { base } from '../base/base.styles';
import { define, PagewalkElement } from '../base/element';
import { chart } from './chart.styles';
import type { Drawn } from './draw';
import type { Bars, Dots, Picture, Points, Ranges } from './figures';

/**
 * A picture of figures. To who can't see it it is one image with a sentence; the figures themselves stand in a table beside it.
 * One of its properties is set.
 *
 * @property {Bars | null} bars
 * @property {Points | null} points
 * @property {Ranges | null} ranges
 * @property {Dots | null} dots
 */
export class ChartElement extends PagewalkElement {
  static override properties = {
    ...PagewalkElement.properties,
    bars: { attribute: false },
    points: { attribute: false },
    ranges: { attribute: false },
    dots: { attribute: false },
  };
  static override styles = [base, chart];

  declare bars: Bars | null;
  declare points: Points | null;
  declare ranges: Ranges | null;
  declare dots: Dots | null;

  private drawn?: Drawn;
  private drawing: Promise<void> = Promise.resolve();
  private sizes?: ResizeObserver;
  private drawnWidth = 0;

  constructor() {
    super();
    this.bars = null;
    this.points = null;
    this.ranges = null;
    this.dots = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.sizes = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(() => this.resized());
    this.sizes?.observe(this);
    if (this.hasUpdated) {
      this.requestUpdate();
    }
  }

  override disconnectedCallback(): void {
    this.sizes?.disconnect();
    this.end();
    super.disconnectedCallback();
  }

  override render() {
    const picture = this.picture();
    return picture ? html`<div class="place" role="img" aria-label=${picture.of.says}></div>` : nothing;
  }

  /** Done when the picture is drawn. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    await this.drawing;
    return done;
  }

  override updated(): void {
    this.drawing = this.draw();
  }

  private picture(): Picture | null {
    if (this.bars) {
      return { kind: 'bars', of: this.bars };
    }
    if (this.points) {
      return { kind: 'points', of: this.points };
    }
    if (this.ranges) {
      return { kind: 'ranges', of: this.ranges };
    }
    return this.dots ? { kind: 'dots', of: this.dots } : null;
  }

  private async draw(): Promise<void> {
    const { drawInto } = await import('./draw');
    const picture = this.picture();
    const place = this.renderRoot.querySelector<HTMLElement>('.place');
    if (!this.isConnected || !picture || !place) {
      this.end();
      return;
    }
    this.drawnWidth = this.width();
    this.drawn ??= drawInto(place);
    this.drawn.redraw(picture, this.drawnWidth, getComputedStyle(this).fontFamily);
  }

  private end(): void {
    this.drawn?.end();
    this.drawn = undefined;
  }

  private width(): number {
    return Math.floor(this.clientWidth) || 640;
  }

  private resized(): void {
    if (this.width() !== this.drawnWidth) {
      void this.draw();
    }
  }
}

define('pw-chart', ChartElement);
