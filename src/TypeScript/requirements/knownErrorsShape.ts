import type { Sayable, Text } from '../texts/text';
import type { RequirementId } from './catalog';
import type { FeatureId } from './features';

/** A sentence, or a part of one that says enough: recognised whatever its case, blanks, quotes and punctuation. */
export interface Phrase {
  readonly phrase: string;
  /** Words that make it another program's sentence where they follow. */
  readonly unlessBefore?: readonly string[];
}

/** A word of programs, like ROLE_REQUIRED: recognised in one piece only, for its parts are everyday words. */
export interface Code {
  readonly code: string;
}

/** What an error is recognised by. */
export type Sign = Phrase | Code;

/**
 * How many causes an error stands for, so that of several the one that says most is told first.
 * - one: a single cause;
 * - some: one of a few;
 * - many: it says only that something was refused.
 */
export type Breadth = 'one' | 'some' | 'many';

/** The cause lies in a role: any one of these is it. */
export interface RoleMatter {
  readonly kind: 'role';
  /** Requirements that the role does not meet. */
  readonly lacks: readonly RequirementId[];
  /** Obstacles by their codes in a role's report. */
  readonly obstacles: readonly ('role-inactive' | 'web-services-only' | 'single-sign-on-only' | 'saml-without-single-sign-on' | 'feature-off')[];
  /** Notes in a role's report with which it cannot be told. */
  readonly doubts: readonly ('saml-present' | 'maybe-crm-specialised')[];
  /** Why no role can be cleared, where NetSuite tells no script what decides. */
  readonly unread?: Text;
  /** Where else the cause may lie, whatever the role has. */
  readonly elsewhere?: Text;
}

/** The cause is a feature of the account that is off. */
export interface FeatureMatter {
  readonly kind: 'feature';
  readonly feature: FeatureId;
  /** What else must be there for the cause and cannot be read; with the feature off, it then cannot be told. */
  readonly unread?: Text;
}

/** The error stands for so many causes that nothing in a role or the account tells which. */
export interface UndeterminedMatter {
  readonly kind: 'undetermined';
  readonly reason: Text;
}

/** The cause lies in no role. */
export interface OutsideMatter {
  readonly kind: 'outside';
  /** What it hangs on instead. */
  readonly reason: Text;
}

export type Matter = RoleMatter | FeatureMatter | UndeterminedMatter | OutsideMatter;

/** Where an error is documented: articles of support.cloudextend.io by number, pages of Oracle's NetSuite help by name. */
export interface ErrorSource {
  readonly articles: readonly string[];
  readonly oracleHelp: readonly string[];
}

/** An error that users of ExtendSync meet, or something that goes wrong without a word. */
export interface KnownError {
  /** Stable name; also its heading in docs/errors.md. */
  readonly anchor: string;
  /** The error in its own words, which are English everywhere; a text where there are none and the user notices something. */
  readonly title: Sayable;
  /** The messages as their sources print them, whole, where the title is not just that: people paste any part of them. */
  readonly messages?: readonly string[];
  /** Empty for what says nothing: it is chosen, never recognised. */
  readonly signs: readonly Sign[];
  readonly breadth: Breadth;
  readonly cause: Text;
  /** What must not be concluded from it. */
  readonly caveat?: Text;
  /** What to do, in order. */
  readonly remedy: readonly Sayable[];
  readonly source: ErrorSource;
  readonly matter: Matter;
}
