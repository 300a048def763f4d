import type { Changes, NamedRole, NamedUser } from '../../../account/auditRecords';
import { counted } from '../../../texts/text';
import { say, t } from '../../speech';
import { NamedList } from './NamedList';
import { RoleChanges } from './RoleChanges';
import { RoleThen } from './RoleThen';

const asRole = (role: NamedRole) => <RoleThen role={role} />;

function asUser({ name, email }: NamedUser) {
  return (
    <>
      <bdi>{name}</bdi>
      {email !== '' && (
        <>
          {', '}
          <bdi>{email}</bdi>
        </>
      )}
    </>
  );
}

function isNothing({ worse, better, unchecked, added, gone, users }: Changes): boolean {
  return [worse, better, unchecked, added, gone].every(({ count }) => count === 0) && (users === undefined || users.blocked.count + users.unblocked === 0);
}

/** Everything that changed between two audits, what asks for clicks first. */
export function ChangesOfAudit({ changes }: { readonly changes: Changes }) {
  const { worse, better, unchecked, added, gone, users } = changes;
  return (
    <section aria-labelledby="extsync-changes">
      <h2 id="extsync-changes">{t('column_changed')}</h2>
      {isNothing(changes) && <p>{t('audit_nothing_changed')}</p>}
      <RoleChanges kind="worse" changes={worse} caption={say(counted(worse.count, 'mail_roles_one', 'mail_roles_many'))} />
      {users && <NamedList list={users.blocked} one="mail_users_one" many="mail_users_many" kind="blocked" show={asUser} />}
      <RoleChanges kind="better" changes={better} caption={say(counted(better.count, 'audit_more_one', 'audit_more_many'))} />
      {users && users.unblocked > 0 && <p>{say(counted(users.unblocked, 'audit_unblocked_one', 'audit_unblocked_many'))}</p>}
      <NamedList list={unchecked} one="audit_unchecked_one" many="audit_unchecked_many" kind="unchecked" show={asRole} />
      <NamedList list={added} one="audit_added_one" many="audit_added_many" kind="added" show={asRole} />
      <NamedList list={gone} one="audit_gone_one" many="audit_gone_many" kind="gone" show={({ name }) => <bdi>{name}</bdi>} />
    </section>
  );
}
