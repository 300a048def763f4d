import { readAdministrators } from '../../../account/mail';
import { formToken, tokenField } from '../../asking/formToken';
import { letterLines, letterOf, type Asking } from '../../asking/letter';
import { mailLink } from '../../asking/mailto';
import { t } from '../../speech';
import { CopyBlock } from '../CopyBlock';

interface Props {
  readonly asking: Asking;
  /** The page that a form asks to send the letter; the same page again where it is left out. */
  readonly action: string | undefined;
}

/** One click, where the account names whom to ask. */
function SendForm({ action }: { readonly action: string | undefined }) {
  return (
    <form method="post" action={action}>
      <input type="hidden" name={tokenField} value={formToken()} />
      <button type="submit" name="ask" value="T" class="button primary">
        {t('ask_now')}
      </button>
    </form>
  );
}

/** The letter to the administrator, in every way that it can go: sent from here, by the reader's mail program, copied. */
export function AskAdministrator({ asking, action }: Props) {
  const { subject, lines } = letterLines(asking);
  const { href, isShortened } = mailLink(subject, lines);
  const people = readAdministrators().length;
  return (
    <div data-ask>
      <div class="toolbar">
        {people > 0 && <SendForm action={action} />}
        <a class="button" href={href} data-mailto>
          {t('ask_by_mail')}
        </a>
      </div>
      {people > 0 && <p class="soft">{people === 1 ? t('ask_now_goes_to_one', people) : t('ask_now_goes_to_many', people)}</p>}
      {isShortened && <p class="soft">{t('ask_by_mail_shortened')}</p>}
      <details>
        <summary>{t('ask_text')}</summary>
        <CopyBlock id="extsync-letter" label={t('ask_text')} text={`${subject}\n\n${letterOf(asking).body}`} />
      </details>
    </div>
  );
}
