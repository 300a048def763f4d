/** What the API takes at most, in bytes, characters and items; clients read them from the session. */
export const limits = {
  fileBytes: 10 * 1024 * 1024,
  requestBytes: 10 * 1024 * 1024,
  mailBytes: 25 * 1024 * 1024,
  bodyCharacters: 1_000_000,
  addresses: 100,
} as const;
