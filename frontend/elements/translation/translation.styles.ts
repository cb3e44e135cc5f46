import { css } from 'lit';

export const translationStyles = css`
  :host { padding: 10px 14px 16px; }
  .ask { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; }
  .ask label { font-weight: 600; }
  .problem { color: var(--pw-bad); }
  .region { margin: 4px 0 10px; }
  .bits { max-width: 760px; margin-bottom: 4px; }
  .digits, .tiles { display: grid; text-align: center; font-family: var(--mono); }
  .digits { grid-template-columns: repeat(8, 1fr); font-size: 1rem; font-weight: 600; }
  .digits span { border-inline: 1px solid var(--border); }
  .tiles { grid-template-columns: repeat(32, 1fr); font-size: 0.8125rem; }
  .tiles span { padding-block: 3px; border: 1px solid var(--strong); border-inline-start-width: 0; }
  .tiles span:first-child { border-inline-start-width: 1px; }
  .tiles .cut { border-inline-start: 3px solid var(--pw-text); }
  .directory { background: var(--pw-directory-tint); color: var(--pw-directory); }
  .table { background: var(--pw-table-tint); color: var(--pw-table); }
  .offset { background: var(--pw-offset-tint); color: var(--pw-offset); }
  .names { display: grid; grid-template-columns: var(--columns); }
  .slice { padding: 3px 8px; display: flex; flex-wrap: wrap; gap: 0 8px; align-items: baseline; border: 1px solid var(--strong); border-top: 0; }
  .slice + .slice { border-inline-start: 0; }
  .slice i { font-style: normal; font-size: 0.75rem; }
  .slice code { font-weight: 650; }
  .path { list-style: none; margin: 0; padding: 0; max-width: 760px; }
  .step { position: relative; border: 1px solid var(--border); border-radius: 10px; padding: 8px 12px; margin-top: 14px; background: var(--surface); }
  .step::before { content: ''; position: absolute; left: 24px; top: -15px; height: 14px; border-inline-start: 2px solid var(--strong); }
  .sum { margin: 3px 0; }
  .sum span:not(.muted) { padding: 0 4px; border-radius: 4px; font-weight: 650; }
  .end { border-color: var(--pw-good); background: var(--pw-good-tint); }
  .physical { font-size: 1rem; }
  .stop { border: 1.5px dashed var(--pw-bad); background: var(--pw-bad-tint); }
  .stop h2 { color: var(--pw-bad); }
  @media (forced-colors: active) {
    .directory, .table, .offset { forced-color-adjust: none; }
  }
  @media (max-width: 700px) {
    :host { padding: 10px 10px 16px; }
    .tiles { font-size: 0.6875rem; }
    .slice { padding: 3px 4px; }
  }
`;
