/** What pictures are made of. All words come from the server; the names are those of its records in `Chart`. */

/** Bars from the left, one below the other. */
export interface Bars {
  /** a sentence: what a person sees in the picture */
  says: string;
  /** what a bar of full length is worth; null: the longest bar is */
  most: number | null;
  /** what stands below the scale */
  scale: string;
  percent: boolean;
  /** to be read from the last row of a lecture room */
  large: boolean;
  rows: Bar[];
}

export interface Bar {
  name: string;
  value: number;
  /** what stands at its end */
  said: string;
  alarm: boolean;
}

/** Where things lie by two measures: the first a share, the second a correlation. */
export interface Points {
  says: string;
  across: string;
  up: string;
  /** below it something may be wrong; a line is drawn there */
  least: number;
  /** what is written at that line */
  leastSaid: string;
  rows: Point[];
}

export interface Point {
  name: string;
  x: number;
  y: number;
}

/** From the lower to the upper quartile with the median in it, one below the other. */
export interface Ranges {
  says: string;
  scale: string;
  rows: Range[];
}

export interface Range {
  name: string;
  lower: number;
  median: number;
  upper: number;
  said: string;
}

/** Things of a kind on a line each, by a share; larger where more people stand behind. */
export interface Dots {
  says: string;
  scale: string;
  rows: string[];
  dots: Dot[];
}

export interface Dot {
  row: number;
  value: number;
  students: number;
  alarm: boolean;
  /** what stands beside it if it is to be looked at */
  said: string;
}

export type Picture =
  | { kind: 'bars'; of: Bars }
  | { kind: 'points'; of: Points }
  | { kind: 'ranges'; of: Ranges }
  | { kind: 'dots'; of: Dots };
