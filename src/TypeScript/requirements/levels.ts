/** NetSuite's permission levels as SuiteQL and getPermission number them: NONE 0, VIEW 1, CREATE 2, EDIT 3, FULL 4. */
export type Level = 0 | 1 | 2 | 3 | 4;

export const NONE = 0;
export const VIEW = 1;
export const CREATE = 2;
export const EDIT = 3;
export const FULL = 4;

/** The level's name as NetSuite's role page shows it. */
export const levelNames = ['None', 'View', 'Create', 'Edit', 'Full'] as const satisfies Record<Level, string>;

/**
 * Gives the level that a value read from NetSuite stands for, or undefined when it stands for none.
 * SuiteQL returns numbers in scripts and strings over REST; nothing is published about getPermission's type.
 */
export function toLevel(value: unknown): Level | undefined {
  if (value === null || value === undefined || value === '') return undefined;
  const level = Number(value);
  return Number.isInteger(level) && level >= NONE && level <= FULL ? (level as Level) : undefined;
}
