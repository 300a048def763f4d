import type { RoleReport } from '../../../verdict/role';
import { permissionsXml, type SdfPermission } from '../../../verdict/sdfFix';
import { checkerLink } from '../../links';
import { t } from '../../speech';
import { CopyBlock } from '../CopyBlock';
import { Notes } from '../Notes';
import { Obstacles } from '../Obstacles';
import type { ImportedFix } from './importedFix';

function Permissions({ id, label, permissions }: { readonly id: string; readonly label: string; readonly permissions: readonly SdfPermission[] }) {
  if (permissions.length === 0) return null;
  return (
    <>
      <p>{label}</p>
      <CopyBlock id={id} label={label} text={permissionsXml(permissions)} />
    </>
  );
}

/** What to write into one role's XML, and what no XML mends. */
export function ImportedRole({ report, fix }: { readonly report: RoleReport; readonly fix: ImportedFix }) {
  const { id, name } = report.role;
  const file = `/Objects/${fix.scriptId}.xml`;
  return (
    <div data-role={id} data-verdict={report.verdict}>
      <h3>
        <a href={checkerLink('account', { role: id })}>
          <bdi>{name}</bdi>
        </a>
      </h3>
      <Permissions id={`extsync-add-${id}`} label={t('sdf_add', file)} permissions={fix.permissions.filter(({ isThere }) => !isThere)} />
      <Permissions id={`extsync-set-${id}`} label={t('sdf_set', file)} permissions={fix.permissions.filter(({ isThere }) => isThere)} />
      {fix.unread.length > 0 && <p data-unread>{t('unread_list', fix.unread.join(', '))}</p>}
      <Obstacles report={report} />
      <Notes report={report} />
    </div>
  );
}
