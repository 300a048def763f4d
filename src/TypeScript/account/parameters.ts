import * as runtime from 'N/runtime';

/** Script parameters of the checker, by id. */
export const parameterIds = {
  sendFromOutlookRecord: 'custscript_extsync_send_record',
  returnOrigins: 'custscript_extsync_return_origins',
  administrators: 'custscript_extsync_administrators',
} as const;

/** Gives a script parameter's text, or undefined where it is empty or the script has none of that id. No units. */
export function scriptParameter(name: keyof typeof parameterIds): string | undefined {
  const value = runtime.getCurrentScript().getParameter({ name: parameterIds[name] });
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
