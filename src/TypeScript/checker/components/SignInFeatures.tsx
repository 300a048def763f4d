import { enableFeaturePath, featureNames, type FeatureStates } from '../../requirements/features';
import { profiles } from '../../requirements/profiles';

/** A feature that keeps everybody out stands once above the list, not in every row. */
export function SignInFeatures({ features }: { readonly features: FeatureStates }) {
  const lacking = profiles['sign-in'].features.filter((feature) => features[feature] !== 'on');
  if (lacking.length === 0) return null;
  const isOff = lacking.some((feature) => features[feature] === 'off');
  return (
    <section class={`callout ${isOff ? 'bad' : 'unknown'}`} aria-labelledby="extsync-off">
      <h2 id="extsync-off">{isOff ? 'Nobody can sign in: a feature is off' : 'A feature could not be checked'}</h2>
      <ul>
        {lacking.map((feature) => (
          <li>
            {featureNames[feature]} {features[feature] === 'off' ? 'is off' : 'could not be checked'}:{' '}
            <span class="path">{enableFeaturePath(feature)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
