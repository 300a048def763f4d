import { toLevel, type Level } from '../requirements/levels';
import { permissionNames, tabOf, type PermissionKey, type PermissionTab } from '../requirements/permissions';
import { profiles } from '../requirements/profiles';
import { isLack, type Finding } from '../verdict/finding';

/** A permission that a role lacked when it was judged, or that could not be read. */
export interface Lack {
  /** NetSuite's keys, with a slash between them where any one of them is enough. */
  readonly key: string;
  readonly needs: Level;
  readonly has: Level | 'unknown';
}

/** Profiles that change no verdict are left to whoever uses them. */
const changesVerdict = ({ profiles: ids }: Finding) => ids.some((id) => profiles[id].standing !== 'advisory');

/** Gives what a role lacks of all that changes its verdict, each permission once at each level. */
export function lacksOf(findings: readonly Finding[]): Lack[] {
  return findings
    .filter((finding) => (isLack(finding) || finding.state === 'unknown') && changesVerdict(finding))
    .map(({ keys, needs, has, state }): Lack => ({ key: keys.join('/'), needs, has: state === 'unknown' ? 'unknown' : has ?? 'unknown' }));
}

/** Writes lacks as a short text: KEY=needs:has, separated by commas; ? for a level that could not be read. */
export function encodeLacks(lacks: readonly Lack[]): string {
  return lacks.map(({ key, needs, has }) => `${key}=${needs}:${has === 'unknown' ? '?' : has}`).join(',');
}

const lack = /^([\w/]+)=([0-4]):([0-4?])$/;

/** Gives the lacks of such a text; what is none is left out. */
export function decodeLacks(text: string): Lack[] {
  return text.split(',').flatMap((each): Lack[] => {
    const [, key, needs, has] = lack.exec(each) ?? [];
    return key === undefined ? [] : [{ key, needs: toLevel(needs)!, has: toLevel(has) ?? 'unknown' }];
  });
}

/** A permission is set once: to the highest level needed, where several features need it. */
export function highestOfEach(lacks: readonly Lack[]): Lack[] {
  const lowestFirst = [...lacks].sort((one, other) => one.needs - other.needs);
  return [...new Map(lowestFirst.map((lack) => [lack.key, lack])).values()];
}

/** Gives the name of a permission on the role page, and its subtab. */
export function permissionOf({ key }: Lack): { readonly permission: string; readonly tab: PermissionTab } {
  const keys = key.split('/');
  return { permission: keys.map((each) => permissionNames[each as PermissionKey] ?? each).join(' / '), tab: tabOf(keys[0]!) };
}
