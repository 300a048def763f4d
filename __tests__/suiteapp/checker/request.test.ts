import { quoted } from '../../../src/TypeScript/checker/parsed';
import { frameOf, parseFormat, parseView } from '../../../src/TypeScript/checker/request';

describe('the view asked for', () => {
  it.each([
    ['access', {}, { name: 'access' }],
    ['access', { script: '12', deploy: '1', view: '' }, { name: 'access' }],
    ['access', { view: 'dialog', return: 'anything' }, { name: 'dialog' }],
    ['ownRoles', {}, { name: 'own-roles' }],
    ['account', {}, { name: 'account', filter: 'problems', page: 1 }],
    ['account', { verdict: 'all', page: '3' }, { name: 'account', filter: 'all', page: 3 }],
    ['account', { view: 'role', role: '1007' }, { name: 'role', roleId: 1007 }],
    ['account', { role: '3' }, { name: 'role', roleId: 3 }],
  ] as const)('of %s with %j is %j', (deployment, parameters, view) => {
    expect(parseView(deployment, parameters, 'html')).toEqual({ ok: true, value: view });
  });

  it.each(['json', 'csv'] as const)('lists all roles as %s unless fewer are asked for', (format) => {
    expect(parseView('account', {}, format)).toMatchObject({ value: { filter: 'all' } });
    expect(parseView('account', { verdict: 'ready' }, format)).toMatchObject({ value: { filter: 'ready' } });
  });

  it.each([
    ['access', { view: 'account' }, 'UNKNOWN_VIEW'],
    ['ownRoles', { view: 'role', role: '3' }, 'UNKNOWN_VIEW'],
    ['ownRoles', { view: 'dialog' }, 'UNKNOWN_VIEW'],
    ['account', { view: 'dialog' }, 'UNKNOWN_VIEW'],
    ['access', { view: 'Dialog' }, 'UNKNOWN_VIEW'],
    ['account', { view: '<script>' }, 'UNKNOWN_VIEW'],
    ['account', { view: 'constructor' }, 'UNKNOWN_VIEW'],
    ['account', { view: 'role' }, 'INVALID_INPUT'],
    ['account', { role: '1 OR 1=1' }, 'INVALID_INPUT'],
    ['account', { role: '-5' }, 'INVALID_INPUT'],
    ['account', { role: '1e3' }, 'INVALID_INPUT'],
    ['account', { role: '99999999999999999999' }, 'INVALID_INPUT'],
    ['account', { page: '0' }, 'INVALID_INPUT'],
    ['account', { verdict: 'green' }, 'INVALID_INPUT'],
  ] as const)('of %s with %j is refused as %s', (deployment, parameters, code) => {
    expect(parseView(deployment, parameters, 'html')).toMatchObject({ ok: false, refusal: { code } });
  });

  it('is shown back shortened, so that a refusal stays readable', () => {
    const refused = parseView('access', { view: 'x'.repeat(5000) }, 'html');
    expect(refused.ok ? '' : refused.refusal.message.length).toBeLessThan(200);
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
