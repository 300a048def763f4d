import { checkerAddress } from './addresses';
import type { Client } from './localNetSuite';

export interface FindingJson {
  permission: string;
  key?: string;
  state: string;
  has: string;
  needs: string;
  fix?: string;
  profiles: string[];
}

export interface RoleJson {
  id: number;
  name: string;
  scriptId?: string;
  verdict: string;
  findings: FindingJson[];
  obstacles: { code: string; certainty: string }[];
  notes: { code: string }[];
}

/** The parts of the checker's JSON that tests look at. */
export interface Report {
  schemaVersion: number;
  verdict: string;
  role: { name: string };
  findings: FindingJson[];
  roles: RoleJson[];
  users: { id: number; name: string; verdict: string; reason: string }[];
  counts: { roles?: Record<string, number>; users?: Record<string, number> };
  unread: { source: string; reason: string; allowedBy: string[] }[];
  sources: { source: string; from: string; count: number }[];
  error: { code: string; message: string };
}

/** Asks a deployment of the checker for its JSON. */
export async function report(client: Client, ...address: Parameters<typeof checkerAddress>): Promise<Report> {
  const [deployment, parameters] = address;
  const response = await client(checkerAddress(deployment, { format: 'json', ...parameters }));
  expect(response.headers.get('Content-Type')).toContain('application/json');
  return (await response.json()) as Report;
}

/** Asks a deployment of the checker for its page, as a browser does. */
export const page = async (client: Client, ...address: Parameters<typeof checkerAddress>) =>
  (await client(checkerAddress(...address), { headers: { Accept: 'text/html' } })).text();

/** Verdicts by script id of the role. */
export const verdictsOf = ({ roles }: Report) => Object.fromEntries(roles.map(({ scriptId, verdict }) => [scriptId, verdict]));

/** The findings that keep a role from signing in. */
export const lacksOf = (findings: readonly FindingJson[]) =>
  findings.filter(({ state, profiles }) => (state === 'missing' || state === 'insufficient') && profiles.includes('sign-in'));
