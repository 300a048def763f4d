import { text } from '../texts/text';
import { accept, quoted, refuse, type Parameters, type Parsed } from './parsed';

/**
 * Gives the internal ids that a parameter names, separated by commas, each once; none where it is not given. A parameter
 * that comes several times reaches a script of NetSuite's as one text with U+0005 between its values: that is a list too.
 */
export function parseRoleList(parameters: Parameters, name: string, most: number): Parsed<readonly number[]> {
  const value = parameters[name];
  if (!value) return accept([]);
  const parts = value.split(/[,\u0005]/).map((part) => part.trim());
  const isList = parts.every((part) => /^\d{1,9}$/.test(part) && Number(part) > 0);
  const ids = [...new Set(parts.map(Number))];
  return isList && ids.length <= most ? accept(ids) : refuse('INVALID_INPUT', text('refused_role_list', name, most, quoted(value)));
}
