/**
 * What holds for every value of a column or an expression. What is not said is not known. The SQL leaves away what these
 * make needless, such as a function that is called for each row to make '' NULL.
 */
export interface Facts {
  /** Never NULL. '' may be: Oracle takes it for NULL, SQLite keeps them apart. */
  readonly isNeverNull?: boolean;
  /** Never ''. NULL may be. */
  readonly isNeverEmpty?: boolean;
  /** A whole number, or NULL. */
  readonly isWhole?: boolean;
}

interface Known {
  readonly facts?: Facts | undefined;
}

/** Of a literal, and of what is always made of one. */
export const alwaysThere: Facts = { isNeverNull: true, isNeverEmpty: true };

/** Whether Oracle has a value here, too, whatever the row. */
export function isAlwaysThere({ facts }: Known): boolean {
  return facts?.isNeverNull === true && facts.isNeverEmpty === true;
}

/** What holds whichever of the values it is. */
export function sharedFacts(values: readonly Known[]): Facts {
  const holds = (fact: keyof Facts): boolean => values.length > 0 && values.every(({ facts }) => facts?.[fact] === true);
  return { isNeverNull: holds('isNeverNull'), isNeverEmpty: holds('isNeverEmpty'), isWhole: holds('isWhole') };
}

/** What still holds where the value may also be missing, as in the row that an outer join adds. */
export function orNull(facts: Facts | undefined): Facts {
  return { ...facts, isNeverNull: false };
}
