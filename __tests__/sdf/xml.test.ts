import { childOf, parseXml, textOf, walk } from '../../sdf/xml';
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

  it('walks parents before children', () => {
    expect([...walk(rootOf('<a><b><c/></b><d/></a>'))].map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd']);
  });

  it.each([
    ['nothing', '', 1],
    ['text', 'not XML', 1],
    ['a tag that is not closed', '<a>\n<b>\n</a>', 3],
    ['a name that objects reserve', '<__proto__/>', 1],
  ])('refuses %s with its line', (_what, text, line) => {
    expect(parseXml(text)).toEqual({ state: 'malformed', message: expect.stringMatching(/./), line });
  });
});
