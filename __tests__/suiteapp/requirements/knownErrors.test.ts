import { readFileSync } from 'node:fs';
import { requirements } from '../../../src/TypeScript/requirements/catalog';
import { knownErrorIds, knownErrorOf, symptomIds } from '../../../src/TypeScript/requirements/knownErrors';
import { supportAddress, supportAsksFor } from '../../../src/TypeScript/requirements/support';
import { english } from '../../../src/TypeScript/texts/english';

/** The support articles of the published list of errors, each with the errors it explains. */
const published: readonly (readonly [article: string, anchors: readonly string[]])[] = [
  ['11158431', ['missing-authentication-token']],
  ['9953795', ['not-authorized']],
  ['7971426', ['not-authorized']],
  ['3589085', ['cannot-continue-authorization']],
  ['3595323', ['permissions-cannot-be-added']],
  ['9509615', ['role-not-offered', 'message-too-long']],
  ['3509654', ['saml-forces-single-sign-on', 'add-in-not-reached']],
  ['3660619', ['saml-not-enabled', 'add-in-not-reached']],
  ['3888536', ['too-many-tokens']],
  ['8549018', ['subscription-invalid']],
  ['8886443', ['need-admin-approval']],
  ['2658849', ['too-many-requests']],
  ['3015620', ['too-many-requests']],
  ['2462400', ['no-netsuite-session']],
];

const errors = knownErrorIds.map(knownErrorOf);

const sections = new Map(
  readFileSync('docs/errors.md', 'utf8')
    .split(/^### /m)
    .slice(1)
    .map((section): [string, string] => [section.split('\n')[0]!.trim(), section]),
);

describe('known errors', () => {
  it.each(published)('tell what article %s explains', (article, anchors) => {
    expect(errors.filter(({ source }) => source.articles.includes(article)).map(({ anchor }) => anchor)).toEqual(anchors);
  });

  it('tell what Oracle’s help explains', () => {
    const byOracleOnly = errors.filter(({ source }) => source.articles.length === 0).map(({ anchor }) => anchor);
    expect(byOracleOnly.sort()).toEqual([
      'entity-or-role-disabled',
      'feature-disabled',
      'insufficient-permission',
      'integration-blocked',
      'invalid-login-attempt',
      'role-required',
    ]);
  });

  it.each(errors.map((error) => [error.anchor, error] as const))('%s has a source, a cause and a remedy', (_, { source, cause, remedy }) => {
    expect([...source.articles, ...source.oracleHelp]).not.toEqual([]);
    for (const page of source.oracleHelp) expect(page).toMatch(/^(section|subsect|chapter|article)_N?\d+$/);
    expect(english(cause)).toMatch(/\.$/);
    expect(remedy.length).toBeGreaterThan(0);
    for (const step of remedy) expect(english(step)).toMatch(/\.$/);
  });

  it('each has an anchor of its own', () => {
    expect(new Set(errors.map(({ anchor }) => anchor)).size).toBe(errors.length);
  });

  it('blame a role for what its checks ask for, and for nothing else', () => {
    for (const { matter } of errors) {
      if (matter.kind !== 'role') continue;
      for (const id of matter.lacks) expect(Object.keys(requirements)).toContain(id);
      expect([...matter.lacks, ...matter.obstacles, ...matter.doubts]).not.toEqual([]);
    }
  });

  it('never say that an error cannot occur', () => {
    const gateway = errors.find(({ anchor }) => anchor === 'missing-authentication-token')!;
    expect(english(gateway.caveat!)).toContain('no check can promise');
  });

  it('offer by choice exactly what has no message', () => {
    expect(symptomIds.map((id) => knownErrorOf(id).anchor)).toEqual(['permissions-cannot-be-added', 'role-not-offered', 'saml-forces-single-sign-on']);
  });
});

describe('support', () => {
  it('is asked with a screenshot, the role’s name and the confirmation', () => {
    expect(supportAsksFor.map(english)).toEqual([
      'A screenshot of the error',
      'The name of the NetSuite role',
      'The confirmation that all listed permissions are set to Full',
    ]);
    expect(supportAddress).toBe('cloudextend-support@celigo.com');
  });
});

describe('docs/errors.md', () => {
  it.each(errors.map((error) => [error.anchor, error] as const))('explains %s with its words, cause, remedy and source', (anchor, error) => {
    const section = sections.get(anchor) ?? '';
    for (const sentence of [error.title, error.cause, error.caveat ?? '', ...error.remedy]) expect(section).toContain(english(sentence));
    if (error.matter.kind === 'role' && error.matter.elsewhere) expect(section).toContain(english(error.matter.elsewhere));
    for (const article of error.source.articles) expect(section).toContain(`support article ${article}`);
    for (const page of error.source.oracleHelp) expect(section).toContain(`${page}.html`);
  });

  it('explains nothing that is not known', () => {
    expect([...sections.keys()].sort()).toEqual(errors.map(({ anchor }) => anchor).sort());
  });
});
