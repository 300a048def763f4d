/**
 * One query for all roles and all their permissions, unpaged, as a public segregation-of-duties RESTlet asks it.
 *
 * @NApiVersion 2.1
 * @NScriptType Suitelet
 */
define(['N/query'], (query) => {
  const required = ['ADMI_WEBSERVICES', 'ADMI_MANAGE_OWN_OAUTH_TOKENS', 'ADMI_LOGIN_OAUTH'];
  const rows = (sql) => query.runSuiteQL({ query: sql }).asMappedResults();

  const levelsByRole = (ids) => {
    const levels = {};
    try {
      const sql = `SELECT role.id, rolepermissions.permkey, rolepermissions.permlevel
        FROM role JOIN rolepermissions ON rolepermissions.role = role.id WHERE role.id IN (${ids.join(', ')})`;
      rows(sql).forEach(({ id, permkey, permlevel }) => {
        levels[id] = levels[id] || {};
        levels[id][permkey] = Number(permlevel);
      });
    } catch {
      return {};
    }
    return levels;
  };

  return {
    onRequest: ({ response }) => {
      const ids = rows('SELECT id FROM role ORDER BY id').map(({ id }) => id);
      const levels = levelsByRole(ids);
      const answers = ids.map((id) => [id, required.every((key) => (levels[id] || {})[key] === 4)]);
      response.write({ output: JSON.stringify(answers) });
    },
  };
});
