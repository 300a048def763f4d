import { ScriptError } from '../../runtime/scriptError';
import { membersOf } from '../members';

/** File types whose contents scripts handle as text; all others are Base64 (Oracle help, file.Type). */
const textTypes: ReadonlySet<string> = new Set([
  'APPCACHE', 'CERTIFICATE', 'CONFIG', 'CSV', 'FREEMARKER', 'HTMLDOC', 'JAVASCRIPT', 'JSON', 'MESSAGERFC', 'PLAINTEXT',
  'POSTSCRIPT', 'RTF', 'SCSS', 'SMS', 'STYLESHEET', 'SVG', 'WEBAPPPAGE', 'WEBAPPSCRIPT', 'XMLDOC', 'XSD',
]);

const types: ReadonlySet<unknown> = new Set(Object.values(membersOf('N/file')?.['Type'] ?? {}));

/** @throws ScriptError SSS_INVALID_TYPE_ARG */
export function checkFileType(type: string): void {
  if (!types.has(type)) throw new ScriptError('SSS_INVALID_TYPE_ARG', `You have entered an invalid type argument: ${type.slice(0, 60)}`);
}

export function isTextType(type: string): boolean {
  return textTypes.has(type);
}
