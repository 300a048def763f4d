import { sdfCommands } from '../../../verdict/sdfFix';
import { t } from '../../speech';
import { CopyBlock } from '../CopyBlock';
import { ImportedRole } from './ImportedRole';
import type { RoleToImport } from './importedFix';

/** The steps by which SDF brings roles into a project, changes them there, and brings them back. */
export function SdfSteps({ roles }: { readonly roles: readonly RoleToImport[] }) {
  if (roles.length === 0) return null;
  const scriptIds = roles.map(({ fix }) => fix.scriptId);
  return (
    <>
      <p>{t('sdf_before')}</p>
      <section aria-labelledby="extsync-sdf-import">
        <h2 id="extsync-sdf-import">{t('sdf_step_import')}</h2>
        <CopyBlock id="extsync-command-import" label={t('sdf_command_import')} text={sdfCommands.import(scriptIds)} />
      </section>
      <section aria-labelledby="extsync-sdf-change">
        <h2 id="extsync-sdf-change">{t('sdf_step_change')}</h2>
        <p>{t('sdf_what_is_added')}</p>
        <CopyBlock id="extsync-command-fix" label={t('sdf_command_fix')} text={sdfCommands.fix(scriptIds)} />
        <p>{t('sdf_by_hand')}</p>
        {roles.map((role) => (
          <ImportedRole {...role} />
        ))}
      </section>
      <section aria-labelledby="extsync-sdf-deploy">
        <h2 id="extsync-sdf-deploy">{t('sdf_step_deploy')}</h2>
        <p>{t('sdf_before_deploy')}</p>
        <CopyBlock id="extsync-command-deploy" label={t('sdf_command_deploy')} text={sdfCommands.deploy} />
      </section>
    </>
  );
}
