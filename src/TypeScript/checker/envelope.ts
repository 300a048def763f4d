import type { Asker } from '../account/currentUser';
import type { ReadSource } from '../account/sources';
import type { Unread } from '../account/reading';
import type { FeatureStates } from '../requirements/features';
import { SCHEMA_VERSION } from '../verdict/serialize';
import { sourceInWords, unreadInWords } from '../account/said';
import { languageTag, say } from './speech';

/** What every report says of itself: who asked, as which role, when, what was read from where, and what could not be. */
export function envelope(
  view: string,
  judged: {
    readonly asker: Asker;
    readonly account: { readonly features: FeatureStates };
    readonly sources: readonly ReadSource[];
    readonly unread: readonly Unread[];
  },
) {
  const { asker, account, sources, unread } = judged;
  return {
    schemaVersion: SCHEMA_VERSION,
    view,
    language: languageTag(),
    generatedAt: new Date().toISOString(),
    account: { id: asker.accountId, environment: asker.environment },
    askedBy: { userId: asker.userId, user: asker.userName, roleId: asker.roleId, role: asker.roleScriptId },
    features: account.features,
    sources: sources.map((source) => sourceInWords(source, say)),
    unread: unread.map((source) => unreadInWords(source, say)),
  };
}
