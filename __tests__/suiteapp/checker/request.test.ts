import { quoted } from '../../../src/TypeScript/checker/parsed';
import { frameOf, parseFormat, parseView } from '../../../src/TypeScript/checker/request';
import type { View } from '../../../src/TypeScript/checker/view';
import { english } from '../../../src/TypeScript/texts/english';

const views = (...names: string[]): View[] =>
  names.map((name) => ({
    name,
    answer: () => {
      throw new Error('Which view it is must be known before it answers.');
    },
  }));

const viewsOf = {
  access: views('access', 'dialog'),
  ownRoles: views('own-roles'),
  account: views('account', 'users', 'role', 'compare'),
};

describe('the view asked for', () => {
  it.each([
    ['access', {}, 'access'],
    ['access', { script: '12', deploy: '1', view: '' }, 'access'],
    ['access', { view: 'dialog', return: 'anything' }, 'dialog'],
    ['ownRoles', {}, 'own-roles'],
    ['account', {}, 'account'],
    ['account', { verdict: 'all', page: '3' }, 'account'],
    ['account', { view: 'role', role: '1007' }, 'role'],
    ['account', { role: '3' }, 'role'],
    ['account', { view: 'users', role: '3' }, 'users'],
    ['account', { view: 'compare', role: '3' }, 'compare'],
  ] as const)('of %s with %j is %s', (deployment, parameters, name) => {
    expect(parseView(viewsOf[deployment], parameters)).toMatchObject({ ok: true, value: { name } });
  });

  it.each([
    ['access', { view: 'account' }],
    ['access', { view: 'users' }],
    ['ownRoles', { view: 'role', role: '3' }],
    ['ownRoles', { view: 'dialog' }],
    ['account', { view: 'dialog' }],
    ['access', { view: 'Dialog' }],
    ['account', { view: '<script>' }],
    ['account', { view: 'constructor' }],
    ['account', { view: 'users\u0005users' }],
  ] as const)('of %s with %j is refused', (deployment, parameters) => {
    expect(parseView(viewsOf[deployment], parameters)).toMatchObject({ ok: false, refusal: { code: 'UNKNOWN_VIEW' } });
  });

  it('is shown back shortened, so that a refusal stays readable', () => {
    const refused = parseView(viewsOf.access, { view: 'x'.repeat(5000) });
    expect(refused.ok ? '' : english(refused.refusal.message).length).toBeLessThan(200);
  });
});

describe('the format asked for', () => {
  it.each([
    ['access', {}, 'html'],
    ['ownRoles', {}, 'json'],
    ['ownRoles', { format: 'html' }, 'html'],
    ['account', { format: 'csv' }, 'csv'],
  ] as const)('of %s with %j is %s', (deployment, parameters, format) => {
    expect(parseFormat(deployment, parameters)).toEqual({ ok: true, value: format });
  });

  it('is refused where there is none of that name', () => {
    expect(parseFormat('access', { format: 'xml' })).toMatchObject({ ok: false, refusal: { code: 'UNKNOWN_FORMAT' } });
  });
});

describe('a page of its own', () => {
  it('is what a client asks for, even where the request is refused', () => {
    expect(frameOf('access', { view: 'dialog', format: 'xml' })).toBe('dialog');
  });

  it.each([
    ['access', {}],
    ['access', { view: 'access' }],
    ['account', { view: 'dialog' }],
    ['ownRoles', { view: 'dialog' }],
  ] as const)('is nothing else: %s with %j', (deployment, parameters) => {
    expect(frameOf(deployment, parameters)).toBe('netsuite');
  });
});

describe('what was asked for, shown back', () => {
  it.each([
    ['https://evil.example/', '“https://evil.example/”'],
    ['a'.repeat(61), `“${'a'.repeat(60)}…”`],
    ['a\u202eb\0c\nd\u200be', '“a\uFFFDb\uFFFDc\uFFFDd\uFFFDe”'],
    [`${'a'.repeat(59)}😀b`, `“${'a'.repeat(59)}\uFFFD…”`],
  ])('is short, and nothing in it turns or hides text: %j', (value, shown) => {
    expect(quoted(value)).toBe(shown);
  });
});
