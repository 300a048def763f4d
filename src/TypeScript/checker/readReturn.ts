import * as log from 'N/log';
import type { ServerRequest } from 'N/http';
import { scriptParameter } from '../account/parameters';
import { quoted, type Parsed } from './parsed';
import { parseReturn, type ReturnAddress } from './returnAddress';
import { parseReturnOrigins } from './returnOrigins';

/** Gives the origins that this account lets users be brought back to. No units. */
export function readReturnOrigins(): readonly string[] {
  return parseReturnOrigins(scriptParameter('returnOrigins') ?? '').allowed;
}

/** Gives where a request wants its user brought back to, by the origins that this account lists. No units. */
export function readReturn({ parameters, url }: ServerRequest): Parsed<ReturnAddress | undefined> {
  const { allowed, ignored } = parseReturnOrigins(scriptParameter('returnOrigins') ?? '');
  if (ignored.length > 0) log.audit({ title: 'Return origins ignored', details: ignored.map(quoted).join(', ') });
  return parseReturn(parameters, allowed, url);
}
