import fc from 'fast-check';
import { inOrder } from '../../../cli/fix/edit';
import { fixRole } from '../../../cli/fix/fixRole';
import { planFix, SAML_KEY } from '../../../cli/fix/planFix';
import { READY } from '../../../cli/exitCode';
import { readRoleText, type RoleXml } from '../../../cli/roles/readRole';
import { roleXmlJudge } from '../../../cli/roles/roleXmlJudge';
import { decode, encodingOf } from '../../../sdf/files/encoding';
import type { ReadText } from '../../../sdf/files/readText';
import type { XmlElement } from '../../../sdf/xml';
import { levelNames } from '../../../src/TypeScript/requirements/levels';
import { profileIds, type ProfileId } from '../../../src/TypeScript/requirements/profiles';
import { encoded, randomRole, SEND_FROM_OUTLOOK } from './randomRole';

const file = { path: '/role.xml', shown: 'role.xml', isNamed: true };

function roleIn(bytes: Buffer): RoleXml {
  const encoding = encodingOf(bytes)!;
  const source: ReadText = { state: 'read', text: decode(bytes, encoding)!, bytes, encoding };
  const read = readRoleText(file, source);
  if (read.kind !== 'role') throw new Error(JSON.stringify(read));
  return read.role;
}

const asked = fc.record({
  profiles: fc.uniqueArray(fc.constantFrom<ProfileId>(...profileIds.filter((id) => id !== 'single-sign-on')), { minLength: 1 }),
  removesSaml: fc.boolean(),
});

/** What fixing a random role for random profiles gives. */
const fixed = fc.tuple(randomRole, asked).map(([random, { profiles, removesSaml }]) => {
  const judge = roleXmlJudge({ profiles, featuresOff: [], sendFromOutlookRecord: SEND_FROM_OUTLOOK });
  const before = judge(roleIn(encoded(random, random.text)));
  const plan = planFix(before, removesSaml);
  if (plan.kind === 'refused') throw new Error(plan.faults[0]!.message);
  const { edited, ...told } = fixRole(before, judge, removesSaml);
  const after = edited ? judge(roleIn(edited.bytes)) : before;
  return { random, removesSaml, before, plan, after, told, judge };
});

const runs = { numRuns: 200 };

const law = (what: string, holds: (made: typeof fixed extends fc.Arbitrary<infer Made> ? Made : never) => void) =>
  it(what, () => {
    fc.assert(fc.property(fixed, holds), runs);
  });

/** An element without its place. */
const content = ({ name, attributes, text, children }: XmlElement): unknown => ({ name, attributes: [...attributes], text, children: children.map(content) });

const commentsIn = (text: string) => text.match(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g) ?? [];

const isSorted = (keys: readonly string[]) => keys.every((key, index) => index === 0 || keys[index - 1]! <= key);

const levels = (role: RoleXml) => new Map(role.rows.map(({ key, level }) => [key!, levelNames.findIndex((name) => name.toUpperCase() === level)]));

describe('whatever the role, and whatever is asked', () => {
  law('it is ready afterwards, and SDF takes it', ({ after, told }) => {
    expect(after.exitCode).toBe(READY);
    expect(after.role.problems).toEqual([]);
    expect(['fixed', 'already-ready']).toContain(told.outcome);
  });

  law('to fix it again changes nothing', ({ after, judge, removesSaml }) => {
    expect(fixRole(after, judge, removesSaml)).toMatchObject({ outcome: 'already-ready', changes: [], edited: undefined });
  });

  law('without what was written its bytes are what they were', ({ random, plan, before, after }) => {
    const edits = inOrder(plan.edits);
    let undone = after.role.source.text;
    const shifts = edits.map((_, index) => edits.slice(0, index).reduce((sum, { start, end, text }) => sum + text.length - (end - start), 0));
    for (const [index, { start, end, text }] of [...edits.entries()].reverse()) {
      const at = start + shifts[index]!;
      expect(undone.slice(at, at + text.length)).toBe(text);
      undone = undone.slice(0, at) + before.role.source.text.slice(start, end) + undone.slice(at + text.length);
    }
    expect(encoded(random, undone).equals(before.role.source.bytes)).toBe(true);
    expect(encoded(random, after.role.source.text).equals(after.role.source.bytes)).toBe(true);
  });

  law('all else in it reads as before', ({ plan, before, after }) => {
    const changed = new Set(plan.changes.map(({ key }) => key));
    const rest = ({ element, rows }: RoleXml) => {
      const others = new Set(rows.filter(({ key }) => !changed.has(key!)).map((each) => each.element));
      const fields = element.children.filter(({ name }) => name !== 'permissions');
      return content({ ...element, children: [...fields, ...others] });
    };
    expect(rest(after.role)).toEqual(rest(before.role));
  });

  law('no level is lower, none is other than what was planned, and none is gone but SAML', ({ plan, before, after, removesSaml }) => {
    const [had, has] = [levels(before.role), levels(after.role)];
    const planned = new Map(plan.changes.map(({ key, to }) => [key, levelNames.findIndex((name) => name === to)]));
    for (const [key, level] of has) {
      expect(level).toBe(planned.get(key) ?? had.get(key));
      expect(level).toBeGreaterThanOrEqual(had.get(key) ?? 0);
    }
    expect([...had.keys()].filter((key) => !has.has(key))).toEqual(removesSaml && had.has(SAML_KEY) ? [SAML_KEY] : []);
  });

  law('what was sorted stays so', ({ before, after }) => {
    const keys = (role: RoleXml) => role.rows.map(({ key }) => key!);
    if (isSorted(keys(before.role))) expect(isSorted(keys(after.role))).toBe(true);
    else expect(keys(after.role).filter((key) => keys(before.role).includes(key))).toEqual(keys(before.role).filter((key) => keys(after.role).includes(key)));
  });

  law('every comment stays, in its order', ({ before, after, removesSaml }) => {
    const isRemoved = removesSaml && before.role.rows.some(({ key }) => key === SAML_KEY);
    if (!isRemoved) expect(commentsIn(after.role.source.text)).toEqual(commentsIn(before.role.source.text));
  });
});
