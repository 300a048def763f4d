/**
 * The required keys of all roles with one threshold for all of them, as a public blog asks it: a permission that is
 * absent gives no row, so nothing reports it.
 *
 * @NApiVersion 2.1
 * @NScriptType Suitelet
 */
define(['N/query'], (query) => ({
  onRequest: ({ response }) => {
    const sql = `SELECT role, permkey, CASE WHEN permlevel >= 3 THEN 'Y' ELSE 'N' END AS enough FROM rolepermissions
      WHERE permkey IN ('ADMI_WEBSERVICES', 'ADMI_MANAGE_OWN_OAUTH_TOKENS', 'ADMI_LOGIN_OAUTH') ORDER BY role`;
    const enough = {};
    query
      .runSuiteQL({ query: sql })
      .asMappedResults()
      .forEach((row) => {
        enough[row.role] = enough[row.role] !== false && row.enough === 'Y';
      });
    response.write({ output: JSON.stringify(Object.keys(enough).map((id) => [Number(id), enough[id]])) });
  },
}));
