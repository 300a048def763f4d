/** What SQLite gives a function and takes back. */
export type SqlValue = string | number | null;
