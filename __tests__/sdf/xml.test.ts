import { childOf, isEmptyElementTag, parseXml, textOf, walk } from '../../sdf/xml';
import type { XmlElement } from '../../sdf/xml';

function rootOf(text: string): XmlElement {
  const parsed = parseXml(text);
  if (parsed.state === 'malformed') throw new Error(parsed.message);
  return parsed.roots[0];
}

describe('parseXml', () => {
  it('gives elements with attributes, text and line', () => {
    const root = rootOf('<?xml version="1.0"?>\n<!-- a comment -->\n<role scriptid="customrole_x">\n  <name> Clerk </name>\n</role>');
    expect(root).toMatchObject({ name: 'role', line: 3, text: '' });
    expect(root.attributes.get('scriptid')).toBe('customrole_x');
    expect(childOf(root, 'name')).toMatchObject({ text: 'Clerk', line: 4 });
  });

  it('keeps text as text', () => {
    const root = rootOf('<a><number>007</number><entities>R&amp;D &lt;b&gt; &#233;</entities><data><![CDATA[<i>&amp;</i>]]></data></a>');
    expect(['number', 'entities', 'data'].map((name) => textOf(root, name))).toEqual(['007', 'R&D <b> é', '<i>&amp;</i>']);
  });

  it.each(['\u00a0', '\ufeff', '\u2003'])('keeps the blank %j, which is no white space of XML', (blank) => {
    expect(rootOf(`<a> \t\r\n${blank}FULL${blank}\n</a>`).text).toBe(`${blank}FULL${blank}`);
    expect(parseXml(`<a/>${blank}`)).toMatchObject({ state: 'malformed' });
  });

  it('takes names that objects reserve', () => {
    const root = rootOf('<a __proto__="1"><constructor/></a>');
    expect([root.attributes.get('__proto__'), root.children[0]?.name]).toEqual(['1', 'constructor']);
  });

  it('says where each element stands, whatever its line ends', () => {
    const text = '<?xml version="1.0"?>\r\n<a>\r\n  <b c="d > e"\r\n/><f g=\'"\'>h<!-- <i> --></f\n></a>';
    const written = [...walk(rootOf(text))].map(({ place: { start, contentStart, contentEnd, end } }) => [text.slice(start, contentStart), text.slice(contentEnd, end)]);
    expect(written).toEqual([['<a>', '</a>'], ['<b c="d > e"\r\n/>', ''], ['<f g=\'"\'>', '</f\n>']]);
  });

  it('tells an empty-element tag from an element that holds nothing', () => {
    expect(rootOf('<a><b/><b></b></a>').children.map(isEmptyElementTag)).toEqual([true, false]);
  });

  it('walks parents before children', () => {
    expect([...walk(rootOf('<a><b><c/></b><d/></a>'))].map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd']);
  });

  it.each([
    ['nothing', '', 1],
    ['text', 'not XML', 1],
    ['a tag that is not closed', '<a>\n<b>\n</a>', 3],
    ['an attribute twice', '<a>\n<b c="1" c="2"/></a>', 2],
    ['an attribute without quotes', '<a b=1/>', 1],
    ['an entity that nobody declared', '<a>\r\n\r\n&x;</a>', 3],
    ['a bomb of entities', '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]>\n<a>&c;</a>', 1],
    ['an external entity', '<?xml version="1.0"?>\n<!DOCTYPE a SYSTEM "file:///etc/hostname"><a/>', 2],
    ['text outside of the root', '<a/>\n\nmore', 3],
    ['a character that XML has not', '<a>\u0000</a>', 1],
    ['a text that is only meant to overflow', '<a>'.repeat(100_000), 1],
  ])('refuses %s with its line', (_what, text, line) => {
    expect(parseXml(text)).toEqual({ state: 'malformed', message: expect.stringMatching(/./), line });
  });
});
