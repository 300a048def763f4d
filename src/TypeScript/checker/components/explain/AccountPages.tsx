import type { TextKey } from '../../../texts/text';
import { checkerLink } from '../../links';
import { t } from '../../speech';

interface Page {
  readonly view: string;
  readonly label: TextKey;
}

const logIns: Page = { view: 'log-ins', label: 'tab_log_ins' };

/** Pages of the account that show what an error hangs on besides roles, by its anchor. */
const pagesOf: Readonly<Record<string, readonly Page[] | undefined>> = {
  'too-many-tokens': [{ view: 'tokens', label: 'tab_tokens' }],
  'entity-or-role-disabled': [{ view: 'users', label: 'tab_users' }, logIns],
  'feature-disabled': [logIns],
  'integration-blocked': [logIns],
  'invalid-login-attempt': [logIns],
};

/** Leads an administrator on to where the cause can be seen. */
export function AccountPages({ anchor }: { readonly anchor: string }) {
  const pages = pagesOf[anchor];
  if (!pages) return null;
  return (
    <p class="links">
      {pages.map(({ view, label }) => (
        <a href={checkerLink('account', { view })}>{t(label)}</a>
      ))}
    </p>
  );
}
