import type { ServerRequest } from 'N/http';
import type { Answer } from '../answer';
import { askAdministrators, isAsked, type Asked } from '../asking/ask';
import { gatherAccess } from '../asking/gatherAccess';
import type { Asking } from '../asking/letter';
import { AskOutcome } from '../components/access/AskOutcome';
import { NextSteps } from '../components/access/NextSteps';
import { RoleInUse } from '../components/RoleInUse';
import { envelope } from '../envelope';
import { checkerLink } from '../links';
import { accept } from '../parsed';
import { t } from '../speech';
import type { View } from '../view';

function AskPage({ asking, asked }: { readonly asking: Asking; readonly asked: Asked | undefined }) {
  return (
    <>
      {asked && <AskOutcome {...asked} />}
      <RoleInUse report={asking.judged.report} />
      <NextSteps asking={asking} isAsked={asked !== undefined && isAsked(asked)} action={checkerLink('access', { view: 'ask' })} />
      <p class="links">
        <a href={checkerLink('access')}>{t('back_to_your_access')}</a>
      </p>
    </>
  );
}

function askAnswer(request: ServerRequest): Answer {
  const asking = gatherAccess();
  const asked = request.method === 'POST' ? askAdministrators(request, asking) : undefined;
  const { outcome, recipients } = asked ?? { outcome: 'not-asked', recipients: 0 };
  return {
    title: t('ask_administrator'),
    page: () => <AskPage asking={asking} asked={asked} />,
    report: () => ({ ...envelope('ask', asking.judged), verdict: asking.judged.report.verdict, outcome, recipients }),
    table: () => [
      [t('column_verdict'), t('column_outcome'), t('column_recipients')],
      [asking.judged.report.verdict, outcome, recipients],
    ],
  };
}

/**
 * Asks the administrators whom the account names, by a form that one of this session's pages sent; a request of another
 * kind sends nothing and shows what would be asked. 20 units, and at most 24 for the mail.
 */
export const askView: View = { name: 'ask', answer: (request) => accept(askAnswer(request)) };
