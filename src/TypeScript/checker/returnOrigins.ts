import { parseAddress } from './address';

/** The origins to which users may be brought back, and the entries of the list that name none. */
export interface ReturnOrigins {
  readonly allowed: readonly string[];
  readonly ignored: readonly string[];
}

function httpsOrigin(entry: string): string | undefined {
  const address = parseAddress(entry);
  const isOrigin = address !== undefined && address.origin.startsWith('https:') && (address.rest === '' || address.rest === '/');
  return isOrigin ? address.origin : undefined;
}

/**
 * Reads a list of https origins separated by blanks, commas or line breaks. There are no wildcards, an empty list allows
 * nothing, and an entry with a path names no origin: the path would promise a limit that is not kept.
 */
export function parseReturnOrigins(list: string): ReturnOrigins {
  const entries = list.split(/[\s,]+/).filter((entry) => entry !== '');
  return {
    allowed: entries.map(httpsOrigin).filter((origin): origin is string => origin !== undefined),
    ignored: entries.filter((entry) => httpsOrigin(entry) === undefined),
  };
}
