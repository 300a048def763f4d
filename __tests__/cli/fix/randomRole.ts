import fc from 'fast-check';
import { standardPermission } from '../../../sdf/permissionCatalog';
import { requiredKeys } from '../../../src/TypeScript/requirements/catalog';

/** A role's XML in one of the many ways in which it may be written. */
export interface RandomRole {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-8 marked' | 'utf-16le' | 'utf-16be' | 'windows-1252';
}

const declared: Readonly<Record<RandomRole['encoding'], string>> = {
  'utf-8': '<?xml version="1.0" encoding="UTF-8"?>',
  'utf-8 marked': '',
  'utf-16le': '',
  'utf-16be': "<?xml version='1.0' encoding='UTF-16'?>",
  'windows-1252': '<?xml version="1.0" encoding="windows-1252" standalone="yes"?>',
};

/** The bytes that a text is in a file. */
export function encoded({ encoding }: Pick<RandomRole, 'encoding'>, text: string): Buffer {
  if (encoding === 'windows-1252') return Buffer.from(text, 'latin1');
  if (encoding === 'utf-8') return Buffer.from(text);
  if (encoding === 'utf-8 marked') return Buffer.from(`\ufeff${text}`);
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return encoding === 'utf-16be' ? bytes.swap16() : bytes;
}

export const SEND_FROM_OUTLOOK = 'customrecord_sfo';

const keys = fc.constantFrom<string>(...requiredKeys, 'ADMI_ACCOUNTING', 'LIST_ACCOUNT', 'TRAN_CASHSALE', 'REPO_ACCOUNTDETAIL', `[scriptid=${SEND_FROM_OUTLOOK}]`, '[appid=com.example.a, scriptid=customrecord_a]');

const levelsOf = (key: string): readonly string[] => standardPermission(key)?.levels ?? ['NONE', 'VIEW', 'CREATE', 'EDIT', 'FULL'];

const row = keys.chain((key) => fc.record({ key: fc.constant(key), level: fc.constantFrom(...levelsOf(key)), wrap: fc.nat(5), extra: fc.nat(4) }));

const rows = fc
  .tuple(fc.uniqueArray(row, { selector: ({ key }) => key, maxLength: 12 }), fc.boolean())
  .map(([unsorted, isSorted]) => (isSorted ? [...unsorted].sort((one, other) => (one.key < other.key ? -1 : 1)) : unsorted));

/** What may stand between two elements, each drawn anew. */
const gap = (isDense: boolean, ends: readonly string[], steps: readonly string[], comments: readonly string[]) => {
  const lineEnd = fc.constantFrom(...ends);
  const between = isDense ? fc.constantFrom('', '', ' ') : fc.tuple(lineEnd, fc.constantFrom(...steps)).map(([end, step]) => end + step);
  const comment = fc.constantFrom(...comments);
  return fc.oneof(
    { weight: 8, arbitrary: between },
    { weight: 1, arbitrary: fc.tuple(between, comment, between).map((parts) => parts.join('')) },
    { weight: 1, arbitrary: fc.tuple(fc.constantFrom('', ' '), comment, between).map((parts) => parts.join('')) },
    { weight: 1, arbitrary: fc.tuple(between, comment).map((parts) => parts.join('')) },
  );
};

const wraps = [(text: string) => text, (text: string) => ` ${text}\n`, (text: string) => `<![CDATA[${text}]]>`, (text: string) => `<!-- ${text} -->${text}`, (text: string) => `${text}<?x ${text}?>`, (text: string) => `\t<![CDATA[ ${text} ]]>`];

function written({ key, level, wrap, extra }: { key: string; level: string; wrap: number; extra: number }, gaps: () => string): string {
  const fields = [`<permkey>${key}</permkey>`, `<permlevel>${wraps[wrap]!(level)}</permlevel>`, ...(extra === 0 ? ['<restriction>NO</restriction>'] : [])];
  if (extra === 1) fields.reverse();
  return `<permission>${gaps()}${fields.join(gaps())}${gaps()}</permission>`;
}

/** Role XML of every kind: with any permissions at any levels, in any layout, with comments anywhere. */
export const randomRole: fc.Arbitrary<RandomRole> = fc
  .record({
    encoding: fc.constantFrom(...(Object.keys(declared) as RandomRole['encoding'][])),
    isDense: fc.boolean(),
    ends: fc.constantFrom(['\n'], ['\r\n'], ['\n', '\r\n']),
    steps: fc.constantFrom([''], ['  '], ['\t'], ['  ', '    ', '      '], ['\t', '\t\t', ' \t']),
    comments: fc.constantFrom(['<!-- x -->'], ['<!-- <permission/> é -->', '<!--\n two\r\n lines -->'], ['<?go <permissions/> ?>']),
    name: fc.constantFrom('Sales', 'Büro', 'R&amp;D', '<![CDATA[<permissions/>]]>'),
    shape: fc.constantFrom('rows', 'rows', 'rows', 'empty tag', 'none', 'bare role'),
    rows,
    hasRestrictions: fc.boolean(),
  })
  .chain(({ isDense, ends, steps, comments, ...made }) =>
    fc.infiniteStream(gap(isDense, ends, steps, comments)).map((stream) => {
      const gaps = () => stream.next().value as string;
      return { encoding: made.encoding, text: roleText(made, gaps) };
    }),
  );

interface Made {
  readonly encoding: RandomRole['encoding'];
  readonly name: string;
  readonly shape: string;
  readonly rows: readonly { key: string; level: string; wrap: number; extra: number }[];
  readonly hasRestrictions: boolean;
}

function roleText({ encoding, name, shape, rows: own, hasRestrictions }: Made, gaps: () => string): string {
  const start = `${declared[encoding]}${gaps()}<role scriptid="customrole_random"`;
  if (shape === 'bare role') return `${start}/>`;
  const permissions = shape === 'rows' ? `<permissions>${own.map((each) => gaps() + written(each, gaps)).join('')}${gaps()}</permissions>` : '<permissions />';
  const fields = [`<name>${name}</name>`, ...(shape === 'none' ? [] : [permissions]), ...(hasRestrictions ? ['<recordrestrictions></recordrestrictions>'] : [])];
  return `${start}>${fields.map((field) => gaps() + field).join('')}${gaps()}</role>${gaps()}`;
}
