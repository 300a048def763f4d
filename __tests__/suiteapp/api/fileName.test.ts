import fc from 'fast-check';
import { bytesOfBase64 } from '../../../src/TypeScript/api/writing/base64';
import { cut } from '../../../src/TypeScript/api/writing/cut';
import { isRunnable, safeFileName } from '../../../src/TypeScript/api/writing/fileName';

describe('a safe file name', () => {
  it.each([
    ['offer.pdf', 'offer.pdf'],
    ['Angebot für Müller.pdf', 'Angebot für Müller.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\temp\\..\\offer.pdf', 'offer.pdf'],
    ['folder/', 'attachment'],
    ['', 'attachment'],
    ['...', 'attachment'],
    [' .htaccess', 'htaccess'],
    ['offer.pdf. . ', 'offer.pdf'],
    ['a\u0000b\r\nc\u007f.txt', 'abc.txt'],
    ['invoice\u202Efdp.exe', 'invoicefdp.exe'],
    ['\u200E\u200F\u2066a\u2069.txt', 'a.txt'],
    ['CON', '_CON'],
    ['con.txt', '_con.txt'],
    ['lpt1.log.txt', '_lpt1.log.txt'],
    ['console.txt', 'console.txt'],
    ['a<b>:"c|d?e*.txt', 'a_b___c_d_e_.txt'],
  ])('of %j is %j', (given, expected) => {
    expect(safeFileName(given)).toBe(expected);
  });

  it('has at most 100 characters and keeps its extension', () => {
    expect(safeFileName(`${'x'.repeat(300)}.docx`)).toBe(`${'x'.repeat(95)}.docx`);
    expect(safeFileName(`${'🚰'.repeat(300)}.pdf`)).toBe(`${'🚰'.repeat(96)}.pdf`);
    expect(safeFileName(`a.${'x'.repeat(300)}`)).toBe(`a.${'x'.repeat(98)}`);
    expect(safeFileName(`${'x'.repeat(99)} ${'y'.repeat(50)}`)).toBe('x'.repeat(99));
  });

  it('is never a path, nor turned, nor empty, whatever it is made of; and stays as it is when made safe again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200, size: 'max' }), (given) => {
        const name = safeFileName(given);
        expect(name).toMatch(/^[^/\\\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]+$/u);
        expect(name).not.toMatch(/^[.\s]/);
        expect(Array.from(name).length).toBeLessThanOrEqual(100);
        expect(safeFileName(name)).toBe(name);
      }),
    );
  });

  it.each(['a.js', 'a.HTM', 'a.html', 'a.exe', 'a.bat', 'a.cmd', 'a.com', 'a.scr', 'a.msi', 'a.ps1', 'a.vbs', 'a.jar', 'a.js. ', 'a\u202E.js', 'x.pdf.js'])('%j is a program or a page', (given) => {
    expect(isRunnable(safeFileName(given))).toBe(true);
  });

  it.each(['a.pdf', 'a.json', 'js', 'a.js.pdf', 'exe.txt', 'a.docx'])('%j is neither', (given) => {
    expect(isRunnable(safeFileName(given))).toBe(false);
  });
});

describe('Base64', () => {
  it('is measured as what it stands for', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => expect(bytesOfBase64(Buffer.from(bytes).toString('base64'))).toBe(bytes.length)));
  });

  it.each(['A', 'AB', 'ABC', 'A===', '====', 'QUJD\n', 'QU-_', 'QQ==QQ==', 'QUI', 'QUJD=', 'QR==', 'QUJ=', ' QUI='])('is not %j', (text) => {
    expect(bytesOfBase64(text)).toBeUndefined();
  });

  it('of ten million letters is judged without exhausting the stack', () => {
    expect(bytesOfBase64('A'.repeat(12_000_000))).toBe(9_000_000);
  });
});

describe('a text that is cut', () => {
  it('has at most so many characters, none of them cut in half', () => {
    expect(cut('abcdef', 6)).toBe('abcdef');
    expect(cut('abcdefg', 6)).toBe('abcde…');
    expect(cut('ab🚰🚰🚰', 6)).toBe('ab🚰…');
  });
});
