import type { NamedRole } from '../../../account/auditRecords';
import { checkerLink } from '../../links';

/** A role by the name that it had then; it leads to the role as it is now. */
export function RoleThen({ role: { id, name } }: { readonly role: NamedRole }) {
  return (
    <a href={checkerLink('account', { role: id })}>
      <bdi>{name}</bdi>
    </a>
  );
}
