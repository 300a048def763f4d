import { apiScript, judgeRestlet, type JudgedRestlet } from '../../account/restlet';
import type { Answer } from '../answer';
import { ExportLinks } from '../components/ExportLinks';
import { RestletStanding } from '../components/restlet/RestletStanding';
import { restletWords } from '../components/restlet/restletWords';
import { UnreadSources } from '../components/UnreadSources';
import { envelope } from '../envelope';
import { checkerLink } from '../links';
import { accept } from '../parsed';
import { say, t } from '../speech';
import type { View } from '../view';

const address = (format: string) => checkerLink('account', { view: 'restlet', format });

function restletAnswer(judged: JudgedRestlet): Answer {
  const { state, scriptName, unread } = judged;
  const { sentence, fix } = restletWords[state];
  const { scriptId, deploymentId } = apiScript;
  return {
    title: t('restlet_title'),
    page: () => (
      <>
        <UnreadSources unread={unread} />
        <RestletStanding restlet={judged} />
        <ExportLinks json={address('json')} csv={address('csv')} />
      </>
    ),
    report: () => ({
      ...envelope('restlet', judged),
      restlet: {
        scriptId,
        deploymentId,
        state,
        ...(scriptName !== undefined && { name: scriptName }),
        reason: say(sentence),
        ...(fix && { fix: say(fix) }),
      },
    }),
    table: () => [
      [t('restlet_script'), t('restlet_deployment'), t('column_state'), t('column_reason'), t('column_fix')],
      ...unread.map(({ source, consequence }) => [say(source), '', 'unknown', say(consequence), '']),
      [scriptId, deploymentId, state, say(sentence), fix ? say(fix) : ''],
    ],
  };
}

/** The RESTlet that serves ExtendSync: there, deployed, released. 10 units. */
export const restletView: View = {
  name: 'restlet',
  tab: 'tab_restlet',
  answer: () => accept(restletAnswer(judgeRestlet())),
};
