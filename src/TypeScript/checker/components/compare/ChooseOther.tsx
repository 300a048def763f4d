import { MOST_NAMES, type RoleName } from '../../../account/roleNames';
import { templateRole } from '../../../verdict/template';
import { checkerLink } from '../../links';
import { shortened } from '../../shortened';
import { t } from '../../speech';
import { GetForm } from '../GetForm';

interface Props {
  readonly roleId: number;
  /** What the role is compared with now: template, or the internal id of a role. */
  readonly current: string;
  /** Undefined where the names could not be read. */
  readonly names: readonly RoleName[] | undefined;
}

function ById({ current }: { readonly current: string }) {
  return (
    <>
      <label for="extsync-with">{t('compare_with_id')}</label>
      <input type="text" id="extsync-with" name="with" value={current} inputMode="numeric" maxLength={9} />
    </>
  );
}

function ByName({ roleId, current, names }: { readonly roleId: number; readonly current: string; readonly names: readonly RoleName[] }) {
  return (
    <>
      <label for="extsync-with">{t('compare_with')}</label>
      <select id="extsync-with" name="with">
        <option value="template" selected={current === 'template'}>
          {t('the_template', templateRole.name)}
        </option>
        {names
          .filter(({ id }) => id !== roleId)
          .map(({ id, name }) => (
            <option value={id} selected={String(id) === current}>
              {shortened(name)}
            </option>
          ))}
      </select>
    </>
  );
}

/** Chooses what a role is compared with: by name, or by internal id where there are too many names to choose from. */
export function ChooseOther({ roleId, current, names }: Props) {
  return (
    <GetForm address={checkerLink('account', { view: 'compare', role: roleId })}>
      <div>{names && names.length <= MOST_NAMES ? <ByName roleId={roleId} current={current} names={names} /> : <ById current={current} />}</div>
      <button type="submit" class="button">
        {t('compare')}
      </button>
    </GetForm>
  );
}
