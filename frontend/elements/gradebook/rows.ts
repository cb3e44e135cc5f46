/** What is to be said about a work; the names are those of the server's `Cell.Sign`. */
export type Sign = 'OPEN' | 'HANDED_IN' | 'MISSING' | 'LATE' | 'UNGRADED' | 'EXCUSED' | 'ADJUSTED';

/** Every sign that can be looked for. */
export const SIGNS: readonly Sign[] = ['MISSING', 'HANDED_IN', 'LATE', 'UNGRADED', 'EXCUSED', 'ADJUSTED', 'OPEN'];

/** One student's work at one piece of homework, or an outside mark. */
export interface Mark {
  /** 0 if there is nothing to open */
  work: number;
  /** null where there is nothing to count */
  points: number | null;
  signs: Sign[];
  /** whether it goes into the mean */
  counts: boolean;
}

export interface MarkColumn {
  title: string;
  /** null where it isn't known */
  most: number | null;
  /** in the class's time, for a tooltip */
  note: string;
}

export interface Student {
  id: number;
  name: string;
  number: string;
  section: string;
  active: boolean;
  total: number;
  marks: Mark[];
}

export interface GradebookData {
  columns: MarkColumn[];
  students: Student[];
}

/** What a table is sorted by: `name`, `number`, `section`, `total`, or the index of a column of marks. */
export type SortKey = 'name' | 'number' | 'section' | 'total' | number;

export interface Sort {
  by: SortKey;
  down: boolean;
}

export interface Filter {
  text: string;
  section: string;
  sign: Sign | '';
}

/** Those who are looked for. */
export function filtered(students: Student[], filter: Filter): Student[] {
  const text = filter.text.trim().toLocaleLowerCase();
  return students.filter(
    (one) =>
      (text === '' || `${one.name}\n${one.number}\n${one.section}`.toLocaleLowerCase().includes(text)) &&
      (filter.section === '' || one.section === filter.section) &&
      (filter.sign === '' || one.marks.some((mark) => mark.signs.includes(filter.sign as Sign))),
  );
}

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

/** A sorted copy. What is empty comes last in both directions; equals keep their order. */
export function sorted(students: Student[], sort: Sort): Student[] {
  const { by, down } = sort;
  const sign = down ? -1 : 1;
  if (by === 'name' || by === 'number' || by === 'section') {
    return [...students].sort((a, b) => Number(a[by] === '') - Number(b[by] === '') || sign * collator.compare(a[by], b[by]));
  }
  const value = (one: Student): number | null => (by === 'total' ? one.total : (one.marks[by]?.points ?? null));
  return [...students].sort((a, b) => {
    const x = value(a);
    const y = value(b);
    return x === null || y === null ? Number(x === null) - Number(y === null) : sign * (x - y);
  });
}

/** The mean of a column over those for whom it counts; null if there are none. */
export function mean(students: Student[], column: number): number | null {
  const marks = students.map((one) => one.marks[column]).filter((mark) => mark?.counts);
  return marks.length === 0 ? null : marks.reduce((sum, mark) => sum + (mark?.points ?? 0), 0) / marks.length;
}

/** The mean of the totals; null if there is nobody. */
export function meanTotal(students: Student[]): number | null {
  return students.length === 0 ? null : students.reduce((sum, one) => sum + one.total, 0) / students.length;
}

/** At most two digits behind the point. */
export function shown(points: number | null): string {
  return points === null ? '–' : String(Math.round(points * 100) / 100);
}
