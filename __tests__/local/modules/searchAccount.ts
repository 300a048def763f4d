import { assignRole, saveRole } from '../../../local/account/roles';
import { saveUser } from '../../../local/account/users';
import { FixtureAccount } from '../runtime/fixtureAccount';

export const modules = { search: 'N/search', runtime: 'N/runtime' };
export const remaining = 'runtime.getCurrentScript().getRemainingUsage()';

/** The source of a search of employees, with the rest of its definition. */
export const search = (definition: string) => `search.create({ type: 'employee', ${definition} })`;

/** The source of what a search gives, by the value of one column. */
export const values = (definition: string, column: string) =>
  `(() => { const found = []; ${search(definition)}.run().each((result) => found.push(result.getValue('${column}')) > 0); return found; })()`;

/** The source of all results of a search, page by page: the internal id and then the columns. */
export const paged = (columns: string, filters = '[]', pageSize = 1000) => `(() => {
  const paged = ${search(`filters: ${filters}, columns: ${columns}`)}.runPaged({ pageSize: ${pageSize} });
  const results = [];
  paged.pageRanges.forEach(({ index }) => paged.fetch({ index }).data.forEach((result) => results.push(result)));
  return {
    count: paged.count,
    pages: paged.pageRanges.length,
    rows: results.map((result) => [result.id, ...${columns}.map((name) => result.getValue({ name }))]),
    left: ${remaining},
  };
})()`;

/** An account of three employees: Ada has the fixture's role, which may view employees, Bo has none, and Cy has two. */
export class SearchAccount extends FixtureAccount {
  readonly secondRole: number;
  readonly ada: number;
  readonly bo: number;
  readonly cy: number;

  constructor() {
    super([{ key: 'LIST_EMPLOYEE', level: 1 }]);
    this.ada = this.caller.userId;
    this.bo = saveUser(this.account, {
      firstName: 'Bo',
      lastName: 'Éclair',
      email: 'bo@example.com',
      title: '100% Boss',
      isInactive: true,
      hasAccess: false,
    }).id;
    this.cy = saveUser(this.account, { firstName: 'Cy', lastName: 'Fixture', email: 'cy@example.org', supervisor: this.bo }).id;
    this.secondRole = saveRole(this.account, { scriptId: 'customrole_second', name: 'Second', centerType: 'BASIC' }).id;
    assignRole(this.account, this.cy, this.roleId);
    assignRole(this.account, this.cy, this.secondRole);
  }
}
