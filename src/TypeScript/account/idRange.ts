/** The internal ids above one and up to another: a part of the account that can be read by itself. */
export interface IdRange {
  readonly after: number;
  readonly upTo: number;
}

/** Whether an id stands in a range. */
export function isIn(id: number, { after, upTo }: IdRange): boolean {
  return id > after && id <= upTo;
}
