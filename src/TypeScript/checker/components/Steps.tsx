import { stepsAfterAChange } from '../../requirements/steps';
import { isLack } from '../../verdict/finding';
import { fixOf } from '../../verdict/fix';
import { findingsOf, type RoleReport } from '../../verdict/role';

/** What to click, in order, and what the user does then. */
export function Steps({ report, reader }: { readonly report: RoleReport; readonly reader: 'user' | 'administrator' }) {
  const lacks = findingsOf(report, 'sign-in').filter(isLack);
  if (lacks.length === 0) return null;
  return (
    <>
      <h3>{reader === 'user' ? 'What to ask your NetSuite administrator for' : 'What to click'}</h3>
      <ul>
        {lacks.map((finding) => (
          <li class="path">{fixOf(report.role, finding)}</li>
        ))}
      </ul>
      <h3>{reader === 'user' ? 'Then' : 'What its users do then'}</h3>
      <ol>
        {stepsAfterAChange.map((step) => (
          <li>{step}</li>
        ))}
      </ol>
    </>
  );
}
