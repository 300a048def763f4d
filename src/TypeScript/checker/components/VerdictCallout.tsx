import type { ComponentChildren } from 'preact';
import type { RoleReport } from '../../verdict/role';
import { t } from '../speech';
import { roleVerdictWords } from '../words';
import { Icon } from './Icon';

interface Props {
  readonly report: RoleReport;
  readonly sentence: ComponentChildren;
  readonly children?: ComponentChildren;
}

/** The one sentence that a reader in a hurry needs. */
export function VerdictCallout({ report, sentence, children }: Props) {
  const { tone } = roleVerdictWords[report.verdict];
  return (
    <section class={`callout ${tone}`} aria-label={t('verdict')}>
      <h2 class={`verdict ${tone}`} data-verdict={report.verdict}>
        <Icon tone={tone} size={26} />
        <span>{sentence}</span>
      </h2>
      {children}
    </section>
  );
}
