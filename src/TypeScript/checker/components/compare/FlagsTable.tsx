import type { FlagDifference } from '../../../verdict/compare';
import { shortened } from '../../shortened';
import { t } from '../../speech';
import { featureWords } from '../../words';
import { RoleHeads } from './RoleHeads';

const stateOf = (has: FlagDifference['has']) => (has === 'unknown' ? 'unknown' : has ? 'on' : 'off');

/** Gives what a checkbox says. */
export function flagInWords(has: FlagDifference['has']): string {
  return t(featureWords[stateOf(has)].label);
}

interface Props {
  readonly flags: readonly FlagDifference[];
  readonly name: string;
  readonly otherName: string;
  /** Gives the clicks that remove what stands in the way; empty where there are none to give. */
  readonly fixFor: (difference: FlagDifference) => string;
}

/** The checkboxes of both roles side by side, where they differ. */
export function FlagsTable({ flags, name, otherName, fixFor }: Props) {
  const names = [shortened(name), shortened(otherName)];
  return (
    <table>
      <caption>{t('flags_caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('column_setting')}</th>
          <RoleHeads names={names} />
          <th scope="col">{t('column_fix')}</th>
        </tr>
      </thead>
      <tbody>
        {flags.map((difference) => (
          <tr data-flag={difference.flag}>
            <th scope="row">{difference.flag}</th>
            <td data-label={names[0]}>{flagInWords(difference.has)}</td>
            <td data-label={names[1]}>{flagInWords(difference.otherHas)}</td>
            <td data-label={t('column_fix')} class="path">
              {fixFor(difference)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
