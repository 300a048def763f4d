import type { ComponentChildren } from 'preact';
import { stepsAfterAChange } from '../../requirements/steps';
import type { TextKey } from '../../texts/text';
import { isLack } from '../../verdict/finding';
import { fixesOf } from '../../verdict/fix';
import { findingsOf, type RoleReport } from '../../verdict/role';
import { say, t } from '../speech';

const headings = {
  user: { clicks: 'what_to_ask_for', then: 'then' },
  administrator: { clicks: 'what_to_click', then: 'what_users_do_then' },
} as const satisfies Record<string, Readonly<Record<'clicks' | 'then', TextKey>>>;

interface Props {
  readonly report: RoleReport;
  readonly reader: keyof typeof headings;
  /** What stands between the clicks and what follows them, such as a way to ask for them. */
  readonly children?: ComponentChildren;
}

/** What to click, in order, and what the role's users do then. A role of which nothing is known to stand in the way needs no steps, unless something is asked for. */
export function Steps({ report, reader, children }: Props) {
  const fixes = fixesOf(report, findingsOf(report, 'sign-in').filter(isLack));
  const isToMend = fixes.length > 0 || report.obstacles.some(({ certainty }) => certainty === 'certain');
  if (!isToMend && children === undefined) return null;
  return (
    <>
      {fixes.length > 0 && <h3>{t(headings[reader].clicks)}</h3>}
      {fixes.length > 0 && (
        <ul>
          {fixes.map((fix) => (
            <li class="path">{say(fix)}</li>
          ))}
        </ul>
      )}
      {children}
      <h3>{t(headings[reader].then)}</h3>
      <ol>
        {stepsAfterAChange.map((step) => (
          <li>{say(step)}</li>
        ))}
      </ol>
    </>
  );
}
