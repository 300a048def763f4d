import { enableFeaturePath, featureNames, type FeatureStates } from '../../requirements/features';
import { profiles } from '../../requirements/profiles';
import { t } from '../speech';
import { Sentence } from './Sentence';

/** A feature that keeps everybody out stands once above the list, not in every row. */
export function SignInFeatures({ features }: { readonly features: FeatureStates }) {
  const lacking = profiles['sign-in'].features.filter((feature) => features[feature] !== 'on');
  if (lacking.length === 0) return null;
  const isOff = lacking.some((feature) => features[feature] === 'off');
  return (
    <section class={`callout ${isOff ? 'bad' : 'unknown'}`} aria-labelledby="extsync-off">
      <h2 id="extsync-off">{t(isOff ? 'nobody_signs_in' : 'feature_not_checked')}</h2>
      <ul>
        {lacking.map((feature) => (
          <li>
            <Sentence
              of={features[feature] === 'off' ? 'is_off' : 'could_not_be_checked_at'}
              values={[featureNames[feature], <span class="path">{enableFeaturePath(feature)}</span>]}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
