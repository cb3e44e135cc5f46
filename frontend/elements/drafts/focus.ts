/** Where somebody was typing, so that it goes on there after the page was loaded again. */
interface Spot {
  path: string;
  place: string;
  field: string;
  at: number;
}

const KEY = 'pagewalk-focus';
const PATIENCE_MS = 8000;

/** A field of a draft, as elements here and Vaadin's fields are. */
export interface DraftField extends HTMLElement {
  value?: string;
  text?: string;
  label?: string;
  readonly?: boolean;
  cursor?: number;
  inputElement?: HTMLInputElement | HTMLTextAreaElement;
  focusAt?: (at: number) => void;
}

let wanted: Spot | null = read();
const until = Date.now() + PATIENCE_MS;

export function noteFocus(field: DraftField | undefined): void {
  if (!field) {
    sessionStorage.removeItem(KEY);
    return;
  }
  wanted = null;
  const at = field.cursor ?? field.inputElement?.selectionStart ?? 0;
  const spot: Spot = { path: location.pathname, place: field.dataset.draftPlace ?? '', field: field.dataset.draft ?? '', at };
  sessionStorage.setItem(KEY, JSON.stringify(spot));
}

/** Goes to where somebody was typing before the page was loaded again; nothing if they went elsewhere meanwhile. */
export function restoreFocus(fields: Iterable<DraftField>): void {
  if (!wanted || wanted.path !== location.pathname || Date.now() > until) {
    return;
  }
  const active = document.activeElement;
  if (active && active !== document.body && active !== document.documentElement) {
    return;
  }
  for (const field of fields) {
    if (field.dataset.draft === wanted.field && field.dataset.draftPlace === wanted.place) {
      const at = wanted.at;
      if (field.focusAt) {
        field.focusAt(at);
      } else {
        field.focus();
        field.inputElement?.setSelectionRange?.(at, at);
      }
      return;
    }
  }
}

function read(): Spot | null {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Spot | null;
  } catch {
    return null;
  }
}
