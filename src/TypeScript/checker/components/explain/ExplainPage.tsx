import { READ_CHARACTERS } from '../../../verdict/explain/recognise';
import { checkerLink } from '../../links';
import { t } from '../../speech';
import { UnreadSources } from '../UnreadSources';
import { ErrorForm } from './ErrorForm';
import type { Explained, Home } from './explained';
import { ExplainedError } from './ExplainedError';
import { UnknownError } from './UnknownError';

/** Asks for an error, and tells all that is known of it. */
export function ExplainPage({ home, explained }: { readonly home: Home; readonly explained: Explained }) {
  const { question, isCut, isPart, isUnknown, judged, explanations } = explained;
  return (
    <>
      <UnreadSources unread={judged.unread} />
      <ErrorForm
        address={checkerLink(home, { view: 'explain' })}
        pasted={question.pasted}
        chosen={question.chosen}
        isAnswered={isUnknown || explanations.length > 0}
      />
      {isCut && <p data-cut>{t('explain_cut', READ_CHARACTERS)}</p>}
      {isPart && <p data-part>{t('explain_part')}</p>}
      {isUnknown && <UnknownError />}
      {explanations.map((explanation) => (
        <ExplainedError explanation={explanation} home={home} />
      ))}
      <p class="links">
        <a href={checkerLink(home)}>{t(home === 'access' ? 'back_to_your_access' : 'all_roles')}</a>
        {home === 'access' && <a href={checkerLink('ownRoles', { format: 'html' })}>{t('check_all_your_roles')}</a>}
      </p>
    </>
  );
}
