import type { VNode } from 'preact';

/** A table for CSV: its first row names the columns. */
export type Table = readonly (readonly (string | number)[])[];

/** What a view has to say, in each format; only the one asked for is made. */
export interface Answer {
  readonly title: string;
  readonly page: () => VNode;
  readonly report: () => object;
  readonly table: () => Table;
}
