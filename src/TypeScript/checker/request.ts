import { text } from '../texts/text';
import type { DeploymentName } from './ids';
import { accept, quoted, refuse, type Parameters, type Parsed } from './parsed';
import { formats, type Format, type View } from './view';

/** Gives the view that a request to a deployment asks for, the first one where it names none. */
export function parseView(views: readonly View[], parameters: Parameters): Parsed<View> {
  const byRole = parameters['role'] ? views.find(({ name }) => name === 'role') : undefined;
  const name = parameters['view'] || (byRole ?? views[0]!).name;
  const view = views.find((each) => each.name === name);
  return view ? accept(view) : refuse('UNKNOWN_VIEW', text('refused_view', quoted(name), views.map((each) => each.name).join(', ')));
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
  const known = formats.find((each) => each === format);
  return known ? accept(known) : refuse('UNKNOWN_FORMAT', text('refused_format', quoted(format), formats.join(', ')));
}
