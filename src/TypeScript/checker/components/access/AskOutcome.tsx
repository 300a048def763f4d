import type { TextKey } from '../../../texts/text';
import type { Asked, AskOutcome as Outcome } from '../../asking/ask';
import { t } from '../../speech';
import type { Tone } from '../../words';

interface OutcomeWords {
  readonly tone: Tone;
  readonly title: (recipients: number) => string;
  readonly meaning: TextKey;
}

const outcomes: Readonly<Record<Outcome, OutcomeWords>> = {
  sent: { tone: 'good', title: (people) => (people === 1 ? t('ask_sent_one', people) : t('ask_sent_many', people)), meaning: 'ask_sent_means' },
  'sent-before': { tone: 'neutral', title: () => t('ask_sent_before'), meaning: 'ask_sent_before_means' },
  failed: { tone: 'bad', title: () => t('ask_failed'), meaning: 'ask_failed_means' },
  'not-from-here': { tone: 'unknown', title: () => t('ask_not_from_here'), meaning: 'ask_not_from_here_means' },
  'nobody-named': { tone: 'unknown', title: () => t('ask_nobody_named'), meaning: 'ask_nobody_named_means' },
  'nothing-to-ask': { tone: 'good', title: () => t('ask_nothing'), meaning: 'ask_nothing_means' },
};

/** What became of the wish to ask: how many people were asked, never who. */
export function AskOutcome({ outcome, recipients }: Asked) {
  const { tone, title, meaning } = outcomes[outcome];
  return (
    <section class={`callout ${tone}`} role="status" data-asked={outcome}>
      <h2>{title(recipients)}</h2>
      <p>{t(meaning)}</p>
    </section>
  );
}
