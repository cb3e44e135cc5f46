import { css } from 'lit';

/** What the pictures' colours are; they are used by name, so that they follow the scheme by themselves. */
export const chart = css`
  :host {
    --chart-text: var(--pw-text);
    --chart-muted: var(--muted);
    --chart-line: var(--border);
    --chart-fill: var(--pw-accent-fill);
    --chart-soft: var(--accent-tint);
    --chart-alarm: var(--pw-bad);
    --chart-paper: var(--surface);
    min-width: 0;
  }
  .place { width: 100%; min-height: 60px; overflow: hidden; }
  @media (forced-colors: active) {
    :host {
      forced-color-adjust: none;
      --chart-text: CanvasText;
      --chart-muted: CanvasText;
      --chart-line: color-mix(in srgb, CanvasText 25%, Canvas);
      --chart-paper: Canvas;
      --chart-fill: Highlight;
      --chart-soft: Canvas;
      --chart-alarm: LinkText;
    }
  }
`;
