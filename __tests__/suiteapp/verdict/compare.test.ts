import fc from 'fast-check';
import { judgedKeys } from '../../../src/TypeScript/requirements/catalog';
import { comparedKeys, differencesOf, flagDifferencesOf } from '../../../src/TypeScript/verdict/compare';
import { everythingGranted, nothingRead, type Grant } from '../../../src/TypeScript/verdict/grants';
import { templateFlags, templateGrants, templateLevels } from '../../../src/TypeScript/verdict/template';
import { accountWith, grantsOf, plainRole, type Levels } from '../../support/judging';

const keys = comparedKeys(accountWith());
const grant = fc.constantFrom<Grant>(0, 1, 2, 3, 4, 'unknown');
const someLevels = fc.dictionary(fc.constantFrom(...judgedKeys), grant) as fc.Arbitrary<Levels>;

describe('two roles beside each other', () => {
  it('differ where one has more, where it lacks, and where a level could not be read, what is lacking first', () => {
    const one = grantsOf({ ADMI_WEBSERVICES: 4, LIST_EVENT: 1, LIST_CONTACT: 4, LIST_TASK: 'unknown', LIST_CALL: 2 });
    const other = grantsOf({ ADMI_WEBSERVICES: 4, LIST_EVENT: 2, LIST_CONTACT: 1, LIST_TASK: 1, LIST_CALL: 2 });
    expect(differencesOf(one, other, keys)).toEqual([
      { key: 'LIST_EVENT', permission: 'Events', tab: 'Lists', has: 1, otherHas: 2, direction: 'lacks' },
      { key: 'LIST_TASK', permission: 'Tasks', tab: 'Lists', has: undefined, otherHas: 1, direction: 'unknown' },
      { key: 'LIST_CONTACT', permission: 'Contacts', tab: 'Lists', has: 4, otherHas: 1, direction: 'has-more' },
    ]);
  });

  it('differ in nothing where they are the same', () => {
    expect(differencesOf(templateGrants, templateGrants, keys)).toEqual([]);
  });

  it('differ in everything that could not be read, and never in nothing', () => {
    expect(differencesOf(nothingRead, nothingRead, keys).map(({ direction }) => direction)).toEqual(keys.map(() => 'unknown'));
  });

  it('lack nothing that the template has where one of them is the Administrator', () => {
    expect(differencesOf(everythingGranted, templateGrants, keys).map(({ direction }) => direction)).not.toContain('lacks');
    expect(differencesOf(grantsOf({}), templateGrants, keys).map(({ key }) => key).sort()).toEqual([...templateLevels.keys()].sort());
  });

  it('include the Send from Outlook record where one is named', () => {
    expect(comparedKeys({ ...accountWith(), sendFromOutlookRecord: 'customrecord_send' })).toContain('customrecord_send');
    expect(differencesOf(grantsOf({ customrecord_send: 4 }), grantsOf({}), ['customrecord_send'])).toMatchObject([
      { permission: 'customrecord_send', tab: 'Custom Record', direction: 'has-more' },
    ]);
  });

  it('differ alike from either side: what one lacks the other has more of', () => {
    fc.assert(
      fc.property(someLevels, someLevels, (one, other) => {
        const mirrored = { lacks: 'has-more', 'has-more': 'lacks', unknown: 'unknown' } as const;
        const there = differencesOf(grantsOf(one), grantsOf(other), keys);
        const back = differencesOf(grantsOf(other), grantsOf(one), keys);
        const byKey = (list: typeof there) => Object.fromEntries(list.map(({ key, direction }) => [key, direction]));
        expect(byKey(back)).toEqual(Object.fromEntries(there.map(({ key, direction }) => [key, mirrored[direction]])));
      }),
    );
  });
});

describe('the checkboxes of two roles', () => {
  it('differ in nothing where they are the same', () => {
    expect(flagDifferencesOf(plainRole, templateFlags)).toEqual([]);
    expect(flagDifferencesOf({ ...plainRole, isInactive: true }, { ...plainRole, isInactive: true })).toEqual([]);
  });

  it('differ where one has what the other has not, and where that could not be read', () => {
    const other = { ...plainRole, isWebServicesOnly: true, isSingleSignOnOnly: 'unknown' } as const;
    expect(flagDifferencesOf(plainRole, other).map(({ flag, has, otherHas }) => [flag, has, otherHas])).toEqual([
      ['Web Services Only Role', false, true],
      ['Single Sign-on Only', false, 'unknown'],
    ]);
    expect(flagDifferencesOf(other, other).map(({ flag }) => flag)).toEqual(['Single Sign-on Only']);
  });
});
