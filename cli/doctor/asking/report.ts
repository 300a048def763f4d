import { field, listField, textField } from './read';

const verdicts = ['ready', 'ready-with-gaps', 'not-ready', 'unknown'] as const;

/** Something that the role lacks, in the words of the checker. */
export interface Lack {
  readonly permission: string;
  /** missing, insufficient or unknown. */
  readonly state: 'missing' | 'insufficient' | 'unknown';
  /** Levels by name. */
  readonly has: string | undefined;
  readonly needs: string | undefined;
  /** The clicks that grant it. */
  readonly fix: string | undefined;
  readonly profiles: readonly string[];
}

/** The checker's report of the token's role, as far as it is judged here. */
export interface RoleReport {
  readonly verdict: (typeof verdicts)[number];
  readonly lacks: readonly Lack[];
  /** Of the profiles, by id. */
  readonly profiles: readonly { readonly id: string; readonly name: string; readonly standing: string | undefined; readonly state: string }[];
  /** What keeps the role out besides permissions, or may do so. */
  readonly obstacles: readonly { readonly message: string; readonly fix: string | undefined }[];
}

/** Reads an answer to GET permissions; undefined where it is none. */
export function readReport(data: unknown): RoleReport | undefined {
  const verdict = verdicts.find((each) => each === field(data, 'verdict'));
  const findings = listField(data, 'findings');
  const profiles = listField(data, 'profiles');
  if (!verdict || !findings || !profiles) return undefined;
  return {
    verdict,
    lacks: findings.flatMap(lackOf),
    profiles: profiles.flatMap(profileOf),
    obstacles: (listField(data, 'obstacles') ?? []).flatMap(obstacleOf),
  };
}

function lackOf(finding: unknown): Lack[] {
  const permission = textField(finding, 'permission');
  const state = (['missing', 'insufficient', 'unknown'] as const).find((each) => each === field(finding, 'state'));
  if (permission === undefined || !state) return [];
  const profiles = (listField(finding, 'profiles') ?? []).filter((each): each is string => typeof each === 'string');
  return [{ permission, state, has: textField(finding, 'has'), needs: textField(finding, 'needs'), fix: textField(finding, 'fix'), profiles }];
}

function profileOf(profile: unknown): RoleReport['profiles'] {
  const id = textField(profile, 'id');
  const state = textField(profile, 'state');
  if (id === undefined || state === undefined) return [];
  return [{ id, name: textField(profile, 'name') ?? id, standing: textField(profile, 'standing'), state }];
}

function obstacleOf(obstacle: unknown): RoleReport['obstacles'] {
  const message = textField(obstacle, 'message');
  return message === undefined ? [] : [{ message, fix: textField(obstacle, 'fix') }];
}
