/**
 * The user's preferences, the same for everybody: what Home > Set Preferences offers when nothing was chosen. Only the
 * time zone is this machine's, so that a page shows the time that its reader has on his wrist.
 */
export const preferences: Readonly<Record<string, string>> = {
  DATEFORMAT: 'M/D/YYYY',
  TIMEFORMAT: 'h:mm a',
  LONGDATEFORMAT: 'D MMMM, YYYY',
  NUMBERFORMAT: '0',
  NEGATIVE_NUMBER_FORMAT: '0',
  LANGUAGE: 'en_US',
  TIMEZONE: Intl.DateTimeFormat().resolvedOptions().timeZone,
};
