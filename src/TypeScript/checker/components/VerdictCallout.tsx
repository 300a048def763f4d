import type { ComponentChildren } from 'preact';
import type { RoleReport } from '../../verdict/role';
import { roleVerdictWords } from '../words';
import { Icon } from './Icon';

interface Props {
  readonly report: RoleReport;
  readonly subject: ComponentChildren;
  readonly children?: ComponentChildren;
}

/** The one sentence that a reader in a hurry needs. */
export function VerdictCallout(props: Props) {
  const { tone, sentence } = roleVerdictWords[props.report.verdict];
  return (
    <section class={`callout ${tone}`} aria-label="Verdict">
      <h2 class={`verdict ${tone}`} data-verdict={props.report.verdict}>
        <Icon tone={tone} size={26} />
        <span>
          {props.subject} {sentence}
        </span>
      </h2>
      {props.children}
    </section>
  );
}
