import { allParts, nameOf, tokenParts, type Part } from '../credentials/parts';
import type { FoundCredentials, Incomplete } from '../credentials/readCredentials';
import type { FileFault } from '../credentials/readFile';
import { right, warning, wrong, type Check, type Fault, type Outcome } from './check';

const fileFaults: Readonly<Record<FileFault, Fault>> = {
  NOT_FOUND: { why: 'The file is not there.', remedies: ['Name the file that has the credentials behind --credentials.'] },
  NOT_OPENED: { why: 'The file could not be opened.', remedies: ['Let yourself read it, and nobody else: chmod 600.'] },
  NO_REGULAR_FILE: { why: 'It is no file, but a folder, a pipe or a device: it was not read.', remedies: ['Name a file.'] },
  NOT_OWN: { why: 'The file belongs to another user of this machine, who can change it: it was not read.', remedies: ['Use a file of your own.'] },
  READABLE_BY_OTHERS: {
    why: 'Others may read or change the file, or run it: it was not read.',
    remedies: ['Take that from them: chmod 600.', 'If others may have read it, revoke the token and make a new one: Setup > Users/Roles > Access Tokens.'],
  },
  TOO_LARGE: { why: 'The file has more than 64 kB: it holds something else, and was not read.', remedies: ['Name the file that has the credentials.'] },
  NO_JSON_OBJECT: { why: 'The file is no JSON object.', remedies: [`Write a JSON object into it, with some of these names: ${allParts.join(', ')}.`] },
  NO_TEXT_VALUE: { why: 'A value in the file is no text.', remedies: ['Write every value between quotes.'] },
};

/** These are about the file's owner and mode; the others about what is in it. */
const faultsOfKeeping: readonly FileFault[] = ['NOT_FOUND', 'NOT_OPENED', 'NO_REGULAR_FILE', 'NOT_OWN', 'READABLE_BY_OTHERS'];

function judgeKeeping({ file }: FoundCredentials): Outcome {
  if (file?.state === 'refused' && faultsOfKeeping.includes(file.fault)) return wrong(fileFaults[file.fault]);
  if (file?.isPrivate === true) return right();
  return warning({ why: 'This system does not tell who may read a file.', remedies: ['See to it that nobody else can read the file.'] });
}

function judgeCompleteness({ file, source, kind, incomplete }: FoundCredentials): Outcome {
  if (file?.state === 'refused') return wrong(fileFaults[file.fault]);
  if (incomplete) return wrong(withUnknownNames(faultOf(incomplete, source), file?.unknownNames ?? 0));
  const way = kind === 'oauth1' ? 'OAuth 1.0a' : 'OAuth 2.0';
  return right(source.kind === 'environment' ? `${way}, from the environment` : `${way}, from ${source.path}`);
}

function faultOf(incomplete: Incomplete, source: FoundCredentials['source']): Fault {
  const names = (parts: readonly Part[]): string => parts.map((part) => nameOf(part, source)).join(', ');
  switch (incomplete.kind) {
    case 'none':
      return {
        why: source.kind === 'environment' ? 'There are no credentials in the environment.' : 'There are no credentials in the file.',
        remedies: [`Give ${names(['account', ...tokenParts])}; or, for OAuth 2.0, ${names(['account', 'accessToken'])}.`],
      };
    case 'missing':
      return { why: `Missing or empty: ${incomplete.names.join(', ')}.`, remedies: ['Give these too.'] };
    case 'mixed':
      return {
        why: `These are of two kinds: ${incomplete.names.join(', ')}.`,
        remedies: [`Leave out ${nameOf('accessToken', source)}, which is for OAuth 2.0, or the others, which are for OAuth 1.0a.`],
      };
    case 'malformed':
      return {
        why: `With blanks, line ends or characters that no key of NetSuite’s has: ${incomplete.names.join(', ')}.`,
        remedies: ['Copy the value again, without what stands around it.'],
      };
  }
}

function withUnknownNames(fault: Fault, count: number): Fault {
  if (count === 0) return fault;
  const those = count === 1 ? 'One name in the file means nothing here' : `${count} names in the file mean nothing here`;
  return { ...fault, remedies: [...(fault.remedies ?? []), `${those}: names are written ${allParts.join(', ')}.`] };
}

function judgeAccountId({ account, source }: FoundCredentials): Outcome {
  const name = nameOf('account', source);
  if (account.state === 'right') return right(account.id);
  if (account.state === 'misspelt') {
    return warning({ why: `NetSuite spells it ${account.id}. It was asked for by that.`, remedies: [`Write ${account.id} in ${name}, and in ExtendSync.`] });
  }
  return wrong({
    why: `What stands in ${name} is no account id. An account id is like 1234567, of a sandbox like 1234567_SB1, of a trial like TSTDRV1234567.`,
    remedies: ['Look it up: Setup > Company > Company Information > Account ID.'],
  });
}

/** What can be told before anything is sent. */
export const credentialChecks: readonly Check[] = [
  {
    id: 'credentials-file',
    category: 'credentials',
    says: 'Nobody but its owner may read the credentials file',
    needs: [],
    isLeftOut: ({ credentials }) => credentials.file === undefined,
    judge: ({ credentials }) => judgeKeeping(credentials),
  },
  {
    id: 'credentials-complete',
    category: 'credentials',
    says: 'The credentials are complete',
    needs: ['credentials-file'],
    judge: ({ credentials }) => judgeCompleteness(credentials),
  },
  {
    id: 'credentials-account',
    category: 'credentials',
    says: 'The account id is spelled as NetSuite spells it',
    needs: ['credentials-complete'],
    judge: ({ credentials }) => judgeAccountId(credentials),
  },
];
