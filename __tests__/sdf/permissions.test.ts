import { judgeRolePermissions, namedPermission } from '../../sdf/rules/permissions';
import { parseXml } from '../../sdf/xml';

const row = (key: string, level = 'FULL') => `<permission><permkey>${key}</permkey><permlevel>${level}</permlevel></permission>`;

/** The problems of a role with these permissions, by code and line. */
function problemsOf(rows: string): string[] {
  const parsed = parseXml(`<role><permissions>${rows}</permissions></role>`);
  if (parsed.state === 'malformed') throw new Error(parsed.message);
  const role = { file: 'Objects/a.xml', type: 'role', scriptId: 'customrole_a', element: parsed.roots[0] };
  return judgeRolePermissions(role).map(({ code, line }) => `${code}:${line}`);
}

it.each([
  ['ADMI_WEBSERVICES', 'ADMI_WEBSERVICES'],
  ['[scriptid=customrecord_x]', 'customrecord_x'],
  ['[appid=com.example.app, scriptid=customrecord_x]', 'customrecord_x'],
  ['[appid=com.example.app,scriptid=customrecord_x]', 'customrecord_x'],
  ['[bundleid=1234, scriptid=customrecord_x]', 'customrecord_x'],
  ['', undefined],
  ['ADMI_NOTHING', undefined],
  ['customrecord_x', undefined],
  ['[scriptid=ADMI_WEBSERVICES]', undefined],
  ['[scriptid=customrole_x]', undefined],
  ['[scriptid=customrecord_x.custrecord_y]', undefined],
  ['[scriptid=customrecord_x]ADMI_WEBSERVICES', undefined],
  ['[scriptid=customrecord_x][scriptid=customrecord_y]', undefined],
  ['[ADMI_WEBSERVICES]', undefined],
  ['[', undefined],
  ['toString', undefined],
])('the permission that %j names is %j', (permkey, expected) => {
  expect(namedPermission(permkey)).toBe(expected);
});

it.each<[string, string, string[]]>([
  ['keys and references that name one', row('ADMI_WEBSERVICES') + row('[scriptid=customrecord_x]'), []],
  ['a reference to what is no custom record type', `\n${row('[scriptid=ADMI_WEBSERVICES]')}`, ['UNKNOWN_PERMISSION:2']],
  ['a custom record type that is not referred to', `\n${row('customrecord_x')}`, ['UNKNOWN_PERMISSION:2']],
  ['what only begins like a reference', `\n${row('[anything')}`, ['UNKNOWN_PERMISSION:2']],
  ['one record type referred to in two ways', `${row('[scriptid=customrecord_x]')}\n${row('[appid=com.example.app, scriptid=customrecord_x]')}`, ['DUPLICATE_PERMISSION:2']],
  ['elements in a level', row('ADMI_WEBSERVICES', '\n<b>FULL</b>FULL'), ['UNKNOWN_FIELD:2']],
  ['elements in a key', row('\n<b/>ADMI_WEBSERVICES'), ['UNKNOWN_FIELD:2']],
  ['rows without a key', '<permission/><permission/>', []],
])('of a role with %s it is told', (_what, rows, expected) => {
  expect(problemsOf(rows)).toEqual(expected);
});
