/**
 * One query a role, all its permissions, as a record-detail browser extension and Oracle's own example ask it.
 *
 * @NApiVersion 2.1
 * @NScriptType Suitelet
 */
define(['N/query', 'N/runtime'], (query, runtime) => {
  const required = ['ADMI_WEBSERVICES', 'ADMI_MANAGE_OWN_OAUTH_TOKENS', 'ADMI_LOGIN_OAUTH'];
  const rows = (sql, params) => query.runSuiteQL({ query: sql, params }).asMappedResults();

  return {
    onRequest: ({ response }) => {
      const answers = [];
      rows('SELECT id FROM role ORDER BY id', []).every(({ id }) => {
        if (runtime.getCurrentScript().getRemainingUsage() < 10) return false;
        const levels = rows('SELECT * FROM rolepermissions WHERE role = ?', [id]);
        const has = (key) => levels.some(({ permkey, permlevel }) => permkey === key && Number(permlevel) === 4);
        answers.push([id, required.every(has)]);
        return true;
      });
      response.write({ output: JSON.stringify(answers) });
    },
  };
});
