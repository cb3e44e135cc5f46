/** A text that the server hasn't confirmed. */
export interface Unsent {
  text: string;
  /** The revision that it was written over. */
  base: number;
  /** What was sent last and not answered. */
  sent: string;
  /** When it was written, in milliseconds. */
  at: number;
}

/** A kept text with where it is kept. */
export interface Kept extends Unsent {
  key: string;
  field: string;
}

const PREFIX = 'pagewalk-draft:';
const TAB = 'pagewalk-tab';
const MOST_CHARACTERS = 2_000_000;
const LONGEST_MS = 14 * 24 * 3600 * 1000;
/** What another page wrote just now it will send by itself. */
const FRESH_MS = 5000;

/**
 * Texts of one place that the server hasn't confirmed, kept by this browser until it has: by account, place, field and page, so
 * that two pages don't overwrite each other's. Bounded; what is older than two weeks goes.
 */
export class DraftStore {
  constructor(
    private readonly account: string,
    private readonly place: string,
    private readonly storage: Storage = localStorage,
    private readonly session: Storage = sessionStorage,
  ) {}

  put(field: string, unsent: Unsent): void {
    const key = this.key(field);
    const value = JSON.stringify(unsent);
    this.makeRoom(key, value.length);
    try {
      this.storage.setItem(key, value);
    } catch {
      // full or forbidden: the text still stands on the page
    }
  }

  remove(field: string): void {
    this.drop(this.key(field));
  }

  drop(key: string): void {
    this.storage.removeItem(key);
  }

  /** What this page, or one that is gone, couldn't send; the oldest first. */
  left(now = Date.now()): Kept[] {
    const found: Kept[] = [];
    for (const key of keys(this.storage)) {
      const [account, place, field, page] = parts(key);
      const unsent = read(this.storage, key);
      if (account === this.account && place === this.place && field && unsent && (page === this.page() || now - unsent.at > FRESH_MS)) {
        found.push({ ...unsent, key, field });
      }
    }
    return found.sort((one, other) => one.at - other.at);
  }

  private key(field: string): string {
    return PREFIX + JSON.stringify([this.account, this.place, field, this.page()]);
  }

  /** This page, also after it was loaded again. */
  private page(): string {
    let page = this.session.getItem(TAB);
    if (!page) {
      page = Math.random().toString(36).slice(2);
      this.session.setItem(TAB, page);
    }
    return page;
  }

  private makeRoom(but: string, wanted: number): void {
    const others = keys(this.storage)
      .filter((key) => key !== but)
      .map((key) => ({ key, at: read(this.storage, key)?.at ?? 0, length: this.storage.getItem(key)?.length ?? 0 }))
      .sort((one, other) => one.at - other.at);
    let length = wanted + others.reduce((sum, each) => sum + each.length, 0);
    for (const each of others) {
      if (length > MOST_CHARACTERS || Date.now() - each.at > LONGEST_MS) {
        this.storage.removeItem(each.key);
        length -= each.length;
      }
    }
  }
}

/** Who signs out leaves nothing behind. */
export function forgetDrafts(storage: Storage = localStorage): void {
  keys(storage).forEach((key) => storage.removeItem(key));
}

function keys(storage: Storage): string[] {
  return Array.from({ length: storage.length }, (_, i) => storage.key(i) ?? '').filter((key) => key.startsWith(PREFIX));
}

function parts(key: string): string[] {
  try {
    return JSON.parse(key.slice(PREFIX.length)) as string[];
  } catch {
    return [];
  }
}

function read(storage: Storage, key: string): Unsent | undefined {
  try {
    const found = JSON.parse(storage.getItem(key) ?? '') as Unsent;
    return typeof found.text === 'string' && typeof found.base === 'number' ? found : undefined;
  } catch {
    return undefined;
  }
}
