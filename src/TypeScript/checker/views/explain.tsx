import type { ServerRequest } from 'N/http';
import { knownErrorIds, knownErrorOf } from '../../requirements/knownErrors';
import { text } from '../../texts/text';
import type { Answer } from '../answer';
import { explain, type Home, type Question } from '../components/explain/explained';
import { ExplainPage } from '../components/explain/ExplainPage';
import { explainedReport, explainedTable } from '../components/explain/exports';
import { oneOf } from '../parameters';
import { accept, refuse, type Parsed } from '../parsed';
import { t } from '../speech';
import type { View } from '../view';

const anchors: readonly string[] = knownErrorIds.map((id) => knownErrorOf(id).anchor);

/** What was pasted may hold names and tokens: it is taken from a form only, and no refusal repeats it. */
function parse({ method, parameters }: ServerRequest): Parsed<Question> {
  const pasted = parameters['text'] ?? '';
  if (method !== 'POST' && pasted !== '') return refuse('INVALID_INPUT', text('refused_text_in_address'));
  const chosen = parameters['error'] ? oneOf(parameters, 'error', anchors, '') : accept('');
  return chosen.ok ? accept({ pasted, chosen: chosen.value }) : chosen;
}

function answerIn(home: Home, question: Question): Answer {
  const explained = explain(home, question);
  return {
    title: t('tab_explain'),
    page: () => <ExplainPage home={home} explained={explained} />,
    report: () => explainedReport(explained),
    table: () => explainedTable(explained),
  };
}

function explainView(home: Home): View {
  return {
    name: 'explain',
    tab: 'tab_explain',
    answer: (request) => {
      const question = parse(request);
      return question.ok ? accept(answerIn(home, question.value)) : question;
    },
  };
}

/** Explains an error to a user, by the role in use: at most 20 units. */
export const explainInUseView = explainView('access');

/** Explains an error to an administrator, by every role: at most 10 units per 5,000 roles begun. */
export const explainAccountView = explainView('account');
