export type AccountErrorCode =
  | 'ACCOUNT_IN_USE'
  | 'ACCOUNT_NOT_WRITABLE'
  | 'ACCOUNT_NOT_READABLE'
  | 'UNKNOWN_BEHAVIOUR'
  | 'UNKNOWN_FEATURE'
  | 'UNKNOWN_PERMISSION'
  | 'LEVEL_NOT_OFFERED'
  | 'UNKNOWN_ROLE'
  | 'UNKNOWN_USER'
  | 'UNKNOWN_PREFERENCE'
  | 'INVALID_CUSTOM_RECORD_TYPE';

/** A refusal of the account's storage. The message is written for the person who started Local NetSuite. */
export class AccountError extends Error {
  override readonly name = 'AccountError';

  constructor(
    readonly code: AccountErrorCode,
    message: string,
  ) {
    super(message);
  }
}
