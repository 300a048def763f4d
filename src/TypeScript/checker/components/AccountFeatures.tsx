import { enableFeaturePath, featureNames, type FeatureId, type FeatureStates } from '../../requirements/features';
import { t } from '../speech';
import { featureWords } from '../words';
import { Badge } from './Badge';
import { Head } from './Head';

/** The features of the account that ExtendSync hangs on. */
export function AccountFeatures({ features }: { readonly features: FeatureStates }) {
  return (
    <details>
      <summary>{t('features_of_account')}</summary>
      <table>
        <caption>{t('features_hung_on')}</caption>
        <Head columns={['column_feature', 'column_state', 'column_where']} />
        <tbody>
          {(Object.keys(featureNames) as FeatureId[]).map((id) => (
            <tr data-feature={id} data-state={features[id]}>
              <th scope="row">{featureNames[id]}</th>
              <td data-label={t('column_state')}>
                <Badge {...featureWords[features[id]]} />
              </td>
              <td data-label={t('column_where')}>{enableFeaturePath(id)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
