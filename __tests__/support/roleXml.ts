/** The XML of a role with these permissions, e.g. ADMI_WEBSERVICES: 'FULL'. */
export function roleXml(permissions: Readonly<Record<string, string>>, { scriptId = 'customrole_sales', name = 'Sales', fields = '' } = {}): string {
  const rows = Object.entries(permissions).map(([key, level]) => `    <permission>\n      <permkey>${key}</permkey>\n      <permlevel>${level}</permlevel>\n    </permission>\n`);
  return `<role scriptid="${scriptId}">\n  <name>${name}</name>\n  <centertype>BASIC</centertype>\n${fields}  <permissions>\n${rows.join('')}  </permissions>\n</role>\n`;
}
