import { readAccountId } from '../accountId';
import type { Facts } from '../asking/gather';
import { refusalOf, type Refusal } from '../asking/refusal';
import { field } from '../asking/read';
import { expiryOf } from '../credentials/expiry';
import { right, wrong, type Check, type Outcome } from './check';
import { answerOf } from './network';
import { auditTrail, causeOf, possibleCauses } from './signInCauses';

/** The account that NetSuite names, in a refusal or in its status; undefined where it names none. */
function namedAccount(facts: Facts): string | undefined {
  if (facts.status?.kind !== 'answered') return undefined;
  const named = refusalOf(facts.status)?.realm ?? field(facts.status.data, 'account');
  const account = typeof named === 'string' ? readAccountId(named) : undefined;
  return account === undefined || account.state === 'none' ? undefined : account.id;
}

function judgeAccount(facts: Facts): Outcome {
  const { account } = facts.credentials;
  const named = namedAccount(facts);
  const own = account.state === 'none' ? undefined : account.id;
  if (named === own) return right(own);
  return wrong({
    why: `The credentials are of the account ${own ?? ''}, and ${facts.target?.host ?? 'the host'} is that of ${named ?? 'another'}.`,
    remedies: ['Use credentials of that account, or correct the account id: each account has its own applications and tokens, a sandbox too.'],
  });
}

function judgeSignIn(facts: Facts): Outcome {
  const refusal = refusalOf(answerOf(facts));
  const kind = facts.credentials.kind ?? 'oauth1';
  if (!refusal) return right();
  const endedAt = kind === 'bearer' ? expiryOf(facts.credentials.secrets[0] ?? '') : undefined;
  const isOver = endedAt !== undefined && endedAt <= answerOf(facts).receivedAt;
  if (isOver) {
    return wrong({
      why: `NetSuite refused the access token, which ended at ${new Date(endedAt).toISOString()}.`,
      remedies: ['Get a new access token by the refresh token, or sign in again.'],
    });
  }
  return wrong({ ...explained(refusal, kind), remedies: [auditTrail] });
}

function explained({ status, named }: Refusal, kind: 'oauth1' | 'bearer') {
  if (status === 400 && !named) {
    const cause = { code: 'request-refused', cause: 'A proxy or firewall changed the request on its way.', remedy: 'Try from another network.' };
    return { why: 'NetSuite could not read the request (HTTP status 400).', causes: [cause] };
  }
  if (named) return { why: `NetSuite refused the token, and names the reason: ${named.word} (HTTP status ${status}).`, causes: [causeOf(named.reason, kind)] };
  return {
    why: `NetSuite refused the token (HTTP status ${status}) and does not tell the caller why. It is one of these, in the order to look:`,
    causes: possibleCauses(kind, status),
  };
}

/** Whether NetSuite lets the token in. */
export const signInChecks: readonly Check[] = [
  {
    id: 'sign-in-account',
    category: 'sign-in',
    says: 'The host is that of the account',
    needs: ['network-netsuite'],
    isLeftOut: (facts) => namedAccount(facts) === undefined,
    judge: judgeAccount,
  },
  {
    id: 'sign-in-token',
    category: 'sign-in',
    says: 'NetSuite lets the token in',
    needs: ['network-netsuite', 'clock', 'sign-in-account'],
    judge: judgeSignIn,
  },
];
