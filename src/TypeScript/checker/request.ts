import { roleVerdicts } from '../verdict/account';
import type { RoleVerdict } from '../verdict/role';
import type { DeploymentName } from './ids';
import { accept, quoted, refuse, type Parameters, type Parsed } from './parsed';

export const formats = ['html', 'json', 'csv'] as const;
export type Format = (typeof formats)[number];

export const roleFilters = ['problems', 'all', ...roleVerdicts] as const;
/** Which roles the account's list shows; problems are all that are not ready. */
export type RoleFilter = 'problems' | 'all' | RoleVerdict;

export type View =
  | { readonly name: 'access' }
  | { readonly name: 'dialog' }
  | { readonly name: 'own-roles' }
  | { readonly name: 'account'; readonly filter: RoleFilter; readonly page: number }
  | { readonly name: 'role'; readonly roleId: number };

function wholeNumber(name: string, value: string | undefined, fallback: number): Parsed<number> {
  if (!value) return accept(fallback);
  if (/^\d{1,9}$/.test(value) && Number(value) > 0) return accept(Number(value));
  return refuse('INVALID_INPUT', `${name} must be a whole number above 0, not ${quoted(value)}.`);
}

function accountView(parameters: Parameters, format: Format): Parsed<View> {
  const filter = parameters['verdict'] || (format === 'html' ? 'problems' : 'all');
  if (!(roleFilters as readonly string[]).includes(filter)) {
    return refuse('INVALID_INPUT', `verdict must be one of ${roleFilters.join(', ')}, not ${quoted(filter)}.`);
  }
  const page = wholeNumber('page', parameters['page'], 1);
  return page.ok ? accept({ name: 'account', filter: filter as RoleFilter, page: page.value }) : page;
}

function roleView(parameters: Parameters): Parsed<View> {
  if (!parameters['role']) return refuse('INVALID_INPUT', 'role must be the internal id of a role.');
  const roleId = wholeNumber('role', parameters['role'], 0);
  return roleId.ok ? accept({ name: 'role', roleId: roleId.value }) : roleId;
}

/** The views of each deployment, the one shown without a view parameter first. */
const viewsOf: Readonly<Record<DeploymentName, readonly View['name'][]>> = {
  access: ['access', 'dialog'],
  ownRoles: ['own-roles'],
  account: ['account', 'role'],
};

/** Gives the view that a request to a deployment of the checker asks for, or why it cannot be had. */
export function parseView(deployment: DeploymentName, parameters: Parameters, format: Format): Parsed<View> {
  const views = viewsOf[deployment];
  const name = parameters['view'] || (parameters['role'] && views.includes('role') ? 'role' : views[0]!);
  if (!(views as readonly string[]).includes(name)) {
    return refuse('UNKNOWN_VIEW', `There is no view ${quoted(name)} here. Views: ${views.join(', ')}.`);
  }
  if (name === 'account') return accountView(parameters, format);
  if (name === 'role') return roleView(parameters);
  return accept({ name: name as 'access' | 'dialog' | 'own-roles' });
}

/** Where a page stands: inside NetSuite's own, or alone, in a window that a client opened. */
export type Frame = 'netsuite' | 'dialog';

/** Gives where the answer to a request stands, whether or not the request can be served. */
export function frameOf(deployment: DeploymentName, parameters: Parameters): Frame {
  return deployment === 'access' && parameters['view'] === 'dialog' ? 'dialog' : 'netsuite';
}

/** Gives the format asked for; the caller's own roles are JSON unless a page is asked for. */
export function parseFormat(deployment: DeploymentName, parameters: Parameters): Parsed<Format> {
  const format = parameters['format'] || (deployment === 'ownRoles' ? 'json' : 'html');
  if ((formats as readonly string[]).includes(format)) return accept(format as Format);
  return refuse('UNKNOWN_FORMAT', `There is no format ${quoted(format)}. Formats: ${formats.join(', ')}.`);
}
