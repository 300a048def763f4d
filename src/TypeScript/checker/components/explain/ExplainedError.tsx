import { formatNumber } from '../../../language/format';
import type { ErrorSource } from '../../../requirements/knownErrorsShape';
import type { Explanation } from '../../../verdict/explain/explainError';
import { sentenceOf } from '../../../verdict/explain/sentence';
import { say, t } from '../../speech';
import { Badge } from '../Badge';
import { Sentence } from '../Sentence';
import { AccountPages } from './AccountPages';
import { causeWords } from './causeWords';
import type { Home } from './explained';
import { Reasons } from './Reasons';
import { RolesWithCause } from './RolesWithCause';

function inOneLine({ articles, oracleHelp }: ErrorSource): string {
  return [...articles.map((article) => t('source_article', article)), ...oracleHelp.map((page) => t('source_oracle_help', page))].join(', ');
}

/** The sentence on the cause; a role's name in it may run from right to left. */
function Verdict({ explanation }: { readonly explanation: Explanation }) {
  const { key, values } = sentenceOf(explanation);
  return <Sentence of={key} values={values.map((value) => (typeof value === 'number' ? formatNumber(value) : <bdi>{say(value)}</bdi>))} />;
}

/** Whether the cause is there: of the role in use with its reasons, of an account with its roles. */
function Here({ explanation, home }: { readonly explanation: Explanation; readonly home: Home }) {
  const { error, state, because, roles } = explanation;
  const elsewhere = error.matter.kind === 'role' ? error.matter.elsewhere : undefined;
  return (
    <>
      <h3>{t('explain_here')}</h3>
      <p>
        <Badge {...causeWords[state]} /> <Verdict explanation={explanation} />
      </p>
      <Reasons because={because} />
      {roles && (home === 'account' ? <RolesWithCause roles={roles} /> : roles.map((role) => <Reasons because={role.because} />))}
      {elsewhere && <p>{say(elsewhere)}</p>}
    </>
  );
}

/** All that is known of one error; a page in NetSuite can lead to no other place that tells it. */
export function ExplainedError({ explanation, home }: { readonly explanation: Explanation; readonly home: Home }) {
  const { error, state } = explanation;
  const { anchor, title, cause, caveat, remedy, source } = error;
  return (
    <section class={`callout ${causeWords[state].tone}`} aria-labelledby={`extsync-${anchor}`} data-error={anchor} data-state={state}>
      <h2 id={`extsync-${anchor}`} lang={typeof title === 'string' ? 'en' : undefined}>
        {say(title)}
      </h2>
      <h3>{t('explain_cause')}</h3>
      <p>{say(cause)}</p>
      {caveat && <p class="soft">{say(caveat)}</p>}
      <h3>{t('explain_remedy')}</h3>
      <ol>
        {remedy.map((step) => (
          <li>{say(step)}</li>
        ))}
      </ol>
      <p class="soft">{t('explain_source', inOneLine(source))}</p>
      <Here explanation={explanation} home={home} />
      {home === 'account' && <AccountPages anchor={anchor} />}
    </section>
  );
}
