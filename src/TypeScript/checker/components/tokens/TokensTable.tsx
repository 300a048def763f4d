import { formatNumber } from '../../../language/format';
import { tokenStanding, type TokenHolder } from '../../../verdict/tokens';
import { t } from '../../speech';
import { Badge } from '../Badge';
import { Head } from '../Head';
import { tokensOfApplication, tokenWords } from './tokenWords';

function HolderRow({ holder }: { readonly holder: TokenHolder }) {
  const { user, count, applications } = holder;
  const standing = tokenStanding(holder);
  return (
    <tr data-user={user} data-state={standing}>
      <th scope="row">
        <bdi>{user || t('user_not_named')}</bdi>
      </th>
      <td data-label={t('column_tokens')} class="number">
        {formatNumber(count)}
      </td>
      <td data-label={t('column_state')}>
        <Badge {...tokenWords[standing]} />
      </td>
      <td data-label={t('column_applications')}>
        {applications.map((application) => (
          <div>
            <bdi>{tokensOfApplication(application)}</bdi>
          </div>
        ))}
      </td>
    </tr>
  );
}

/** Users with many active access tokens, and by which applications they have them. */
export function TokensTable({ holders, caption }: { readonly holders: readonly TokenHolder[]; readonly caption: string }) {
  return (
    <table>
      <caption>{caption}</caption>
      <Head columns={['column_user', 'column_tokens', 'column_state', 'column_applications']} />
      <tbody>
        {holders.map((holder) => (
          <HolderRow holder={holder} />
        ))}
      </tbody>
    </table>
  );
}
