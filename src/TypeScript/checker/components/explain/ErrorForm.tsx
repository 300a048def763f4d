import { knownErrorOf, symptomIds } from '../../../requirements/knownErrors';
import { READ_CHARACTERS } from '../../../verdict/explain/recognise';
import { say, t } from '../../speech';

interface Props {
  /** This page. */
  readonly address: string;
  /** What was pasted before; empty at first. */
  readonly pasted: string;
  /** The anchor of what was chosen before; empty at first. */
  readonly chosen: string;
  readonly isAnswered: boolean;
}

function Symptoms({ chosen }: Pick<Props, 'chosen'>) {
  return (
    <p>
      <label for="extsync-symptom">{t('explain_symptom')}</label>
      <select id="extsync-symptom" name="error">
        <option value="">{t('explain_no_symptom')}</option>
        {symptomIds.map((id) => {
          const { anchor, title } = knownErrorOf(id);
          return (
            <option value={anchor} selected={anchor === chosen}>
              {say(title)}
            </option>
          );
        })}
      </select>
    </p>
  );
}

/**
 * Takes what people have of an error. It is posted, so that it stands in no address and in no log. NetSuite's own form
 * may be around this one, and browsers know no form within a form: the buttons therefore say themselves where they lead.
 */
export function ErrorForm({ address, pasted, chosen, isAnswered }: Props) {
  const leads = { type: 'submit', formaction: address, formmethod: 'post' } as const;
  return (
    <form method="post" action={address}>
      <p>
        <label for="extsync-pasted">{t('explain_paste')}</label>
        <textarea id="extsync-pasted" name="text" rows={8} spellcheck={false} autocomplete="off" aria-describedby="extsync-pasted-hint">
          {pasted.slice(0, READ_CHARACTERS)}
        </textarea>
        <span class="soft" id="extsync-pasted-hint">
          {t('explain_hint')}
        </span>
      </p>
      <Symptoms chosen={chosen} />
      <p class="toolbar">
        <button {...leads} class="button primary">
          {t('explain_button')}
        </button>
        {isAnswered && (
          <>
            <button {...leads} class="button" name="format" value="csv">
              {t('export_csv')}
            </button>
            <button {...leads} class="button" name="format" value="json">
              {t('export_json')}
            </button>
          </>
        )}
      </p>
    </form>
  );
}
