import { enableFeaturePath, featureNames, type FeatureId, type FeatureState, type FeatureStates } from '../../requirements/features';
import type { Tone } from '../words';
import { Badge } from './Badge';
import { Head } from './Head';

const words: Readonly<Record<FeatureState, { readonly tone: Tone; readonly label: string }>> = {
  on: { tone: 'good', label: 'On' },
  off: { tone: 'neutral', label: 'Off' },
  unknown: { tone: 'unknown', label: 'Could not be checked' },
};

/** The features of the account that ExtendSync hangs on. */
export function AccountFeatures({ features }: { readonly features: FeatureStates }) {
  return (
    <details>
      <summary>Features of this NetSuite account</summary>
      <table>
        <caption>What ExtendSync hangs on, besides the role</caption>
        <Head columns={['Feature', 'State', 'Where']} />
        <tbody>
          {(Object.keys(featureNames) as FeatureId[]).map((id) => (
            <tr data-feature={id} data-state={features[id]}>
              <th scope="row">{featureNames[id]}</th>
              <td data-label="State">
                <Badge {...words[features[id]]} />
              </td>
              <td data-label="Where">{enableFeaturePath(id)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
