/**
 * What the API takes at most, in bytes, characters and items; clients read them from the session. A file travels as
 * Base64 inside a request, so one request carries about 7.5 MB of files; a mail may come in several.
 */
export const limits = {
  fileBytes: 10 * 1024 * 1024,
  requestBytes: 10 * 1024 * 1024,
  mailBytes: 25 * 1024 * 1024,
  bodyCharacters: 1_000_000,
  addresses: 100,
  records: 20,
  attachments: 50,
} as const;
