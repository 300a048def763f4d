import permissions from '../../sdf/reference/permissions.json';

const keys = Object.entries<{ levels: string[] | null }>(permissions.permissions)
  .filter(([, { levels }]) => levels === null || levels.includes('FULL'))
  .map(([key]) => key);

const needed = ['ADMI_LOGIN_OAUTH', 'ADMI_MANAGE_OWN_OAUTH_TOKENS', 'ADMI_WEBSERVICES'];
const rowsPerRole = 120;

/** A role of 120 permissions; of every four one signs in, the others lack one to three of what that needs. */
export function generatedRole(index: number): { readonly scriptId: string; readonly xml: string } {
  const scriptId = `customrole_bench_${index}`;
  const others = keys.filter((key) => !needed.includes(key));
  const held = Array.from({ length: rowsPerRole - needed.length }, (_, row) => others[(index * 7 + row) % others.length]!);
  const rows = [...held, ...needed.slice(index % 4)].sort().map((key) => `    <permission>\n      <permkey>${key}</permkey>\n      <permlevel>FULL</permlevel>\n    </permission>\n`);
  const xml = `<role scriptid="${scriptId}">\n  <name>Role ${index}</name>\n  <centertype>BASIC</centertype>\n  <permissions>\n${rows.join('')}  </permissions>\n</role>\n`;
  return { scriptId, xml };
}
