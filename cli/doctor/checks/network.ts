import { isBusy } from '../../../client';
import { readChallenge } from '../asking/challenge';
import type { Answered } from '../asking/exchange';
import type { Facts } from '../asking/gather';
import { stages, TIMEOUT, type NetworkFault, type Stage } from '../asking/networkFault';
import { right, unknown, warning, wrong, type Check, type Fault, type Outcome } from './check';

/** The answer to GET status; only for checks that stand behind the one that tells whether there is one. */
export function answerOf({ status }: Facts): Answered {
  if (status?.kind !== 'answered') throw new Error('A check of the answer was made where there is none.');
  return status;
}

const domains = 'Setup > Company > Company Information > Company URLs';

/** A proxy that everything else on this machine goes through, and this does not. */
function proxyHint({ proxy, target }: Facts): string[] {
  if (target?.isLocal || proxy.names.length === 0) return [];
  const [name = ''] = proxy.names;
  if (proxy.isUsed) return [`Node.js was told to go through the proxy of ${name}, which it does in version 22.21 and from 24 on: ask who keeps it whether it lets ${target?.host ?? 'NetSuite'} pass.`];
  return [`${name} is set, but Node.js goes by it only with NODE_USE_ENV_PROXY=1, in version 22.21 and from 24 on: set that too where NetSuite is reached through the proxy only.`];
}

function judgeName(facts: Facts): Outcome {
  const { name, target, seconds } = facts;
  if (name?.state !== 'failed') return right(target?.host);
  const host = target?.host ?? '';
  const isTemporary = name.code === 'EAI_AGAIN' || name.code === TIMEOUT;
  if (isTemporary) {
    const why = name.code === TIMEOUT ? `No name server answered within ${inSeconds(seconds)}.` : `No name server could be asked for ${host} (${name.code}).`;
    return wrong({ why, remedies: ['Look whether this machine has a network and a name server.', ...proxyHint(facts)] });
  }
  return wrong({
    why: `No address is known for ${host} (${name.code}).`,
    remedies: [`Compare the account id with the host of RESTlets in ${domains}.`, 'Look whether this machine reaches other hosts.', ...proxyHint(facts)],
  });
}

/** The fault where it lies at this stage; where it lies behind, or there is none, this stage is right. */
function judgeStage(stage: Stage, facts: Facts, explain: (fault: NetworkFault) => Fault): Outcome {
  const { status } = facts;
  if (status?.kind !== 'no-answer' || stages.indexOf(status.fault.stage) > stages.indexOf(stage)) return right();
  return wrong(explain(status.fault));
}

function explainConnection(facts: Facts, { code }: NetworkFault): Fault {
  const host = facts.target?.host ?? '';
  if (facts.target?.isLocal) {
    return { why: `Nothing listens at ${host}, or the connection broke off (${code}).`, remedies: ['Start Local NetSuite: extendsync start. Give its address behind --url.'] };
  }
  const whys: Readonly<Record<string, string>> = {
    [TIMEOUT]: `Within ${inSeconds(facts.seconds)} no connection to ${host} was made, or no answer came on it.`,
    UND_ERR_CONNECT_TIMEOUT: `${host} did not take the connection in time (${code}).`,
    ECONNREFUSED: `${host} refused the connection (${code}).`,
  };
  return {
    why: whys[code] ?? `The connection to ${host} could not be made, or broke off (${code}).`,
    remedies: ['Look whether a firewall stands in the way: port 443 must be open to *.netsuite.com.', ...proxyHint(facts)],
  };
}

function explainCertificate(facts: Facts, { code }: NetworkFault): Fault {
  return {
    why: `The certificate that was shown for ${facts.target?.host ?? 'the host'} is not trusted, or no encryption was agreed on (${code}). Nothing was sent.`,
    remedies: [
      'Where a company’s firewall or proxy opens encrypted connections, name its certificate in NODE_EXTRA_CA_CERTS. Never turn the check off.',
      'Look whether this machine’s date is right.',
      ...proxyHint(facts),
    ],
  };
}

function explainSilence(facts: Facts, { code }: NetworkFault): Fault {
  const whys: Readonly<Record<string, string>> = {
    [TIMEOUT]: `No complete answer came within ${inSeconds(facts.seconds)}.`,
    // fetch hides an answer with status 407, refuses ports of other services, and says nothing more.
    UNKNOWN: facts.target?.isLocal ? 'What came is no answer, or the port is one at which Node.js does not ask.' : 'What came is no answer: a proxy may want a log-in.',
  };
  return { why: whys[code] ?? `What came is no answer (${code}).`, remedies: ['Try again with a longer --timeout.', 'Look at https://status.netsuite.com.', ...proxyHint(facts)] };
}

function judgeAnswer(facts: Facts): Outcome {
  const { status } = facts;
  if (status?.kind !== 'answered') return judgeStage('answer', facts, (fault) => explainSilence(facts, fault));
  if (status.passed !== undefined) {
    return warning({ why: `It came at the second try only: at first the network broke off (${status.passed}).`, remedies: ['If this comes again, look at the network between.'] });
  }
  return right(`${((status.receivedAt - status.sentAt) / 1000).toFixed(1)} s`);
}

/** NetSuite says so by 429 or 503, or by 400 and a code (Oracle help bridgehead_1525252812). */
function judgeRoom(facts: Facts): Outcome {
  const { failure } = answerOf(facts);
  if (!failure || !isBusy(failure)) return right();
  const called = failure.code === 'UNREADABLE_ANSWER' ? `HTTP status ${failure.status}` : `HTTP status ${failure.status}, ${failure.code}`;
  if (failure.status === 503) {
    return unknown({ why: `NetSuite is not available now (${called}).`, remedies: ['Look at https://status.netsuite.com, and try again later.'] });
  }
  return unknown({
    why: `More requests ran at once than NetSuite allows this account (${called}). RESTlets and web services of all applications count together.`,
    remedies: [
      'Try again in a minute.',
      'If this comes again, see which application asks so much: Setup > Integration > Integration Management > Integration Governance.',
    ],
  });
}

function judgeAnswerer(facts: Facts): Outcome {
  const { status, headers, failure } = answerOf(facts);
  const isOfNetSuite = failure?.code !== 'UNREADABLE_ANSWER' || readChallenge(headers) !== undefined;
  if (isOfNetSuite) return right();
  return wrong({ why: whatCame(status, headers), remedies: ['Open the host in a browser on this machine, and see what stands there.', ...proxyHint(facts)] });
}

function whatCame(status: number, headers: Headers): string {
  if (status >= 300 && status < 400) {
    const location = headers.get('Location') ?? '';
    const host = URL.canParse(location) ? new URL(location).host : '';
    return `The request was led on (HTTP status ${status})${host === '' ? '' : ` to ${host}`}, and was not sent there. NetSuite does so for another data center, a proxy for its log-in page.`;
  }
  const [type = ''] = (headers.get('Content-Type') ?? '').split(';');
  const form = type === 'text/html' ? 'a page' : type === '' ? 'something' : type;
  return `The answer, ${form} with HTTP status ${status}, is none of NetSuite’s API: a proxy, a firewall or another server gave it, or NetSuite is under maintenance.`;
}

function inSeconds(seconds: number): string {
  return seconds === 1 ? '1 second' : `${seconds} seconds`;
}

/** From the host's name to an answer of NetSuite's. */
export const networkChecks: readonly Check[] = [
  {
    id: 'network-name',
    category: 'network',
    says: 'The host name resolves',
    needs: ['credentials-account'],
    isLeftOut: ({ target, proxy }) => target?.isLocal === true || proxy.isUsed,
    judge: judgeName,
  },
  {
    id: 'network-connection',
    category: 'network',
    says: 'A connection is made',
    needs: ['credentials-account', 'network-name'],
    judge: (facts) => judgeStage('connection', facts, (fault) => explainConnection(facts, fault)),
  },
  {
    id: 'network-certificate',
    category: 'network',
    says: 'The certificate is trusted',
    needs: ['network-connection'],
    isLeftOut: ({ target }) => target?.isLocal === true,
    judge: (facts) => judgeStage('certificate', facts, (fault) => explainCertificate(facts, fault)),
  },
  {
    id: 'network-answer',
    category: 'network',
    says: 'An answer comes within the time limit',
    needs: ['network-connection', 'network-certificate'],
    judge: judgeAnswer,
  },
  {
    id: 'network-room',
    category: 'network',
    says: 'The request is not turned away for load or maintenance',
    needs: ['network-answer'],
    judge: judgeRoom,
  },
  {
    id: 'network-netsuite',
    category: 'network',
    says: 'It is NetSuite that answers',
    needs: ['network-room'],
    judge: judgeAnswerer,
  },
];
