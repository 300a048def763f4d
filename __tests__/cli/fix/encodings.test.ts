import { fixFile, roleAround, row, signInRows } from './support';

const swapped = (bytes: Buffer) => Buffer.from(bytes).swap16();
const utf16 = (text: string) => Buffer.from(text, 'utf16le');

/** How a file holds its text, each with the declaration that goes with it. */
const encodings: readonly (readonly [string, string, (text: string) => Buffer])[] = [
  ['UTF-8', '', (text) => Buffer.from(text)],
  ['UTF-8 with a byte order mark', '', (text) => Buffer.from(`\ufeff${text}`)],
  ['UTF-16, the small end first', '<?xml version="1.0" encoding="UTF-16"?>\n', (text) => utf16(`\ufeff${text}`)],
  ['UTF-16, the big end first', '<?xml version="1.0" encoding="UTF-16"?>\n', (text) => swapped(utf16(`\ufeff${text}`))],
  ['UTF-16 without a byte order mark', '<?xml version="1.0" encoding="UTF-16LE"?>\n', utf16],
  ['UTF-16 without a byte order mark, the big end first', '<?xml version="1.0" encoding="UTF-16BE"?>\n', (text) => swapped(utf16(text))],
  ['windows-1252', '<?xml version="1.0" encoding="windows-1252"?>\n', (text) => Buffer.from(text, 'latin1')],
  ['ISO-8859-1', "<?xml version='1.0' encoding='ISO-8859-1'?>\r\n", (text) => Buffer.from(text, 'latin1')],
];

describe('a file keeps its encoding, and every byte that is not changed', () => {
  it.each(encodings)('%s', async (_name, declaration, encode) => {
    const named = (...rows: readonly string[]) => declaration + roleAround(...rows).replace('Sales', 'Büro für Einkäufe');
    const fixed = await fixFile(encode(named(row('LIST_CRMMESSAGE', 'VIEW'))), '--profile', 'sign-in,email');
    expect(fixed.bytes.equals(encode(named(signInRows, row('LIST_CRMMESSAGE', 'CREATE'))))).toBe(true);
    expect(fixed).toMatchObject({ code: 0, err: '' });
    expect(fixed.out).toContain('Büro für Einkäufe');
  });

  it('characters of four bytes in front of what is changed', async () => {
    const named = (...rows: readonly string[]) => roleAround(...rows).replace('Sales', '💼 販売 é');
    expect((await fixFile(named())).text).toBe(named(signInRows));
  });
});
