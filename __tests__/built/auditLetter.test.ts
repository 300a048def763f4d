import type { Letter } from '../../src/TypeScript/audit/letter';
import { asHtml } from '../../src/TypeScript/audit/letterHtml';

const hostile = `</li><script>alert('x')</script> & "Co" <img src=x onerror=alert(1)>`;

const letter: Letter = {
  subject: 'of no matter here',
  opening: [hostile],
  sections: [
    { heading: '2 roles', items: [{ title: hostile, details: ['Setup > Roles', hostile] }, { title: 'Sales', details: [] }], more: 'and 3 more' },
    { heading: hostile, items: [], more: undefined },
  ],
  closing: [hostile],
};

describe('the letter of an audit as HTML', () => {
  it('is a list of what it names', () => {
    const plain: Letter = { ...letter, opening: ['Hello'], sections: [{ ...letter.sections[0]!, items: [{ title: 'Sales', details: ['Setup'] }] }], closing: ['Bye'] };
    expect(asHtml(plain)).toBe('<div><p>Hello</p><h2>2 roles</h2><ul><li>Sales<ul><li>Setup</li></ul></li><li>and 3 more</li></ul><p>Bye</p></div>');
  });

  it('has no tag but its own, whatever stands in it', () => {
    const tags = asHtml(letter).match(/<[^>]*>/g) ?? [];
    expect(tags.filter((tag) => !/^<\/?(div|p|h2|ul|li)>$/.test(tag))).toEqual([]);
    expect(asHtml(letter)).toContain('&lt;script>');
  });
});
