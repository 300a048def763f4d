import type { RoleReport } from '../../../verdict/role';
import type { LeftOut, SdfFix } from '../../../verdict/sdfFix';

export type ImportedFix = Extract<SdfFix, { readonly kind: 'import' }>;

/** A role to import, with what is to be written into its XML. */
export interface RoleToImport {
  readonly report: RoleReport;
  readonly fix: ImportedFix;
}

/** A role that is not among those to import, with the reason. */
export interface RoleLeftOut {
  readonly report: RoleReport;
  readonly reason: LeftOut;
}
