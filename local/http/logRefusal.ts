import { writeLog } from '../account/scriptLog';
import type { SignedIn } from '../auth/sessions';
import type { Exchange } from './exchange';
import type { RequestError } from './requestError';

/** Longest id that a log line repeats; what the address names may be anything. */
const longestId = 100;

/** Writes down that a script was asked for and refused, and gives the refusal to be thrown. */
export function logRefusal({ account, request }: Exchange, { user }: SignedIn, refusal: RequestError): RequestError {
  const asked = (name: string): string => (request.query.get(name) ?? '').slice(0, longestId);
  writeLog(account, {
    level: 'ERROR',
    title: refusal.code,
    details: refusal.message,
    scriptId: asked('script'),
    deploymentId: asked('deploy'),
    userId: user.id,
    date: new Date(),
  });
  return refusal;
}
