/** What a user does once his role was changed, in the words of support article 11158431. */
export const stepsAfterAChange = [
  'Close Outlook completely.',
  'Reopen Outlook.',
  'Launch ExtendSync.',
  'Log in again and pick the updated role.',
] as const;
