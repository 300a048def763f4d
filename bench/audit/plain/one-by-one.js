/**
 * Whether roles can sign in, one query a role, and then whether users can, one query a user, until the units are used up.
 *
 * @NApiVersion 2.1
 */
define(['N/query', 'N/runtime'], (query, runtime) => {
  const required = ['ADMI_WEBSERVICES', 'ADMI_MANAGE_OWN_OAUTH_TOKENS', 'ADMI_LOGIN_OAUTH'];
  const rows = (sql, params) => query.runSuiteQL({ query: sql, params }).asMappedResults();
  const mayAsk = () => runtime.getCurrentScript().getRemainingUsage() >= 10;

  return () => {
    const signsIn = new Map();
    const rolesJudged = rows('SELECT id FROM role ORDER BY id', []).every(({ id }) => {
      if (!mayAsk()) return false;
      const levels = rows('SELECT * FROM rolepermissions WHERE role = ?', [id]);
      signsIn.set(id, required.every((key) => levels.some(({ permkey, permlevel }) => permkey === key && Number(permlevel) === 4)));
      return true;
    });
    const users = new Map();
    if (rolesJudged && mayAsk()) {
      rows("SELECT id FROM employee WHERE giveaccess = 'T' ORDER BY id", []).every(({ id }) => {
        if (!mayAsk()) return false;
        users.set(id, rows('SELECT role FROM employeerolesforsearch WHERE entity = ?', [id]).some(({ role }) => signsIn.get(role)));
        return true;
      });
    }
    return { roles: signsIn.size, users: users.size };
  };
});
