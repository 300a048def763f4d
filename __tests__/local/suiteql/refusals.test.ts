import { refusalOf, rowsOf, tradingAccount } from './support';

const thousand = Array.from({ length: 1_000 }, (_, index) => index).join(', ');

describe('a query is refused', () => {
  it.each([
    // What is not one SELECT.
    ['', 'only one SELECT statement'],
    ['   -- nothing', 'only one SELECT statement'],
    ['DELETE FROM customer', 'only one SELECT statement'],
    ["INSERT INTO customer (id) VALUES (9)", 'only one SELECT statement'],
    ["UPDATE customer SET email = ''", 'only one SELECT statement'],
    ['DROP TABLE customer', 'only one SELECT statement'],
    ['PRAGMA table_info(customer)', 'only one SELECT statement'],
    ["ATTACH 'x.db' AS x", 'only one SELECT statement'],
    ['VACUUM', 'only one SELECT statement'],
    ['SELECT 1 FROM DUAL; SELECT 2 FROM DUAL', 'syntax error'],
    ['SELECT 1 FROM DUAL; DROP TABLE customer', 'syntax error'],
    ['SELECT 1 FROM DUAL;;', 'syntax error'],
    ['WITH x AS (DELETE FROM customer) SELECT 1 FROM DUAL', 'expected SELECT'],
    // Broken SQL.
    ['SELECT', 'at the end of the query'],
    ['SELECT FROM customer', 'expected'],
    ['SELECT id FROM customer WHERE', 'at the end of the query'],
    ['SELECT id FROM customer WHERE (id = 1', 'expected )'],
    ["SELECT 'open FROM customer", 'invalid character'],
    ['SELECT id FROM customer ORDER id', 'syntax error'],
    ['SELECT id FROM customer GROUP BY', 'at the end of the query'],
    ['SELECT CASE id END FROM customer', 'expected WHEN'],
    ['SELECT id FROM customer WHERE id NOT 1', 'expected LIKE, BETWEEN or IN'],
    ['SELECT id FROM customer WHERE id', 'ORA-00920'],
    ['SELECT id FROM customer JOIN vendor', 'expected ON'],
    ['SELECT $x FROM customer', 'invalid character'],
    ['SELECT id FROM customer WHERE id = :x', 'invalid character'],
    ['SELECT 1', 'ORA-00923'],
    // Other databases' SQL.
    ['SELECT id FROM customer LIMIT 1', 'LIMIT is not SuiteQL'],
    ['SELECT id FROM (SELECT id FROM customer LIMIT 1)', 'LIMIT is not SuiteQL'],
    ['SELECT id FROM customer EXCEPT SELECT 1 FROM DUAL', 'syntax error'],
    ['SELECT id FROM customer WHERE email GLOB 1', 'syntax error'],
    ['SELECT group_concat(id) FROM customer', 'The function GROUP_CONCAT is not available'],
    ['SELECT load_extension(1) FROM customer', 'The function LOAD_EXTENSION is not available'],
    // Oracle's SQL that is not answered here.
    ['SELECT id FROM customer FETCH FIRST 1 ROWS WITH TIES', 'WITH TIES is not available'],
    ['SELECT id FROM customer FETCH FIRST 10 PERCENT ROWS ONLY', 'PERCENT is not available'],
    ['SELECT id FROM customer CONNECT BY id = 1', 'CONNECT is not available'],
    ['SELECT a.id FROM customer a JOIN vendor b USING (id)', 'USING is not available'],
    ['SELECT id FROM customer NATURAL JOIN vendor', 'NATURAL JOIN is not available'],
    ['SELECT id FROM customer c, vendor v WHERE c.id = v.id(+)', 'not available'],
    ['SELECT id FROM customer WHERE (id, email) IN (SELECT 1, 2 FROM DUAL)', 'not available'],
    ['SELECT id FROM customer WHERE id > ALL (SELECT 1 FROM DUAL)', 'not available'],
    ['SELECT id FROM customer WHERE ROWNUM > 1', 'ROWNUM here is not available'],
    ['SELECT id FROM customer WHERE id = 1 OR ROWNUM <= 1', 'ROWNUM here is not available'],
    ['SELECT ROWNUM, COUNT(*) FROM customer', 'ROWNUM here is not available'],
    ['SELECT MAX(COUNT(*)) FROM customer GROUP BY id', 'An aggregate of an aggregate is not available'],
    // Lists.
    ['SELECT id FROM customer WHERE id IN ()', 'the IN list is empty'],
    [`SELECT id FROM customer WHERE id IN (${thousand}, 1000)`, 'ORA-01795'],
    // Names.
    ['SELECT id FROM nothing', "Record 'nothing' was not found."],
    ['SELECT 1 FROM local_setting', "Record 'local_setting' was not found."],
    ['SELECT 1 FROM sqlite_master', "Record 'sqlite_master' was not found."],
    ['SELECT 1 FROM "sqlite_schema"', "Record 'sqlite_schema' was not found."],
    ['SELECT 1 FROM constructor', "Record 'constructor' was not found."],
    ['SELECT 1 FROM customer, pragma_table_info', "Record 'pragma_table_info' was not found."],
    ['WITH a AS (SELECT 1 x FROM a) SELECT x FROM a', "Record 'a' was not found."],
    ['SELECT nothing FROM customer', "Unknown identifier 'nothing'. Available identifiers are: {id=id, "],
    ['SELECT rowid FROM customer', "Unknown identifier 'rowid'"],
    ['SELECT c.nothing FROM customer c', "Unknown identifier 'nothing'"],
    ['SELECT x.id FROM customer c', "Unknown identifier 'x'. Available identifiers are: {c=c}"],
    ['SELECT customer.id FROM customer c', "Unknown identifier 'customer'"],
    ['SELECT x.* FROM customer c', "Unknown identifier 'x'"],
    ['SELECT "no such" FROM customer', "Unknown identifier 'no such'"],
    ['SELECT id FROM customer, vendor', 'ORA-00918'],
    ['SELECT id FROM (SELECT a.id, b.id FROM customer a, vendor b)', 'ORA-00918'],
    ['SELECT permission FROM rolepermissions', "Unknown identifier 'permission'"],
    ['SELECT level FROM rolepermissions', "Unknown identifier 'level'"],
    // Groups.
    ['SELECT id, COUNT(*) FROM customer', 'ORA-00979'],
    ['SELECT email FROM customer GROUP BY id', 'ORA-00979'],
    ['SELECT * FROM customer GROUP BY id', 'ORA-00979'],
    ['SELECT UPPER(email) FROM customer GROUP BY LOWER(email)', 'ORA-00979'],
    ['SELECT id FROM customer GROUP BY id HAVING email IS NULL', 'ORA-00979'],
    ['SELECT id FROM customer GROUP BY id ORDER BY email', 'ORA-00979'],
    ['SELECT BUILTIN.DF(isinactive) FROM customer GROUP BY id', 'ORA-00979'],
    ['SELECT COUNT(*) FROM customer c HAVING c.id = 1', 'ORA-00979'],
    ['SELECT c.entityid, (SELECT MAX(t.id) FROM transaction t WHERE t.entity = c.id) FROM customer c GROUP BY c.entityid', 'ORA-00979'],
    ['SELECT id FROM customer GROUP BY 1', 'GROUP BY takes expressions'],
    ['SELECT id FROM customer WHERE COUNT(*) > 1', 'ORA-00934'],
    ['SELECT id FROM customer GROUP BY COUNT(*)', 'ORA-00934'],
    ['SELECT SUM(*) FROM customer', 'ORA-00936'],
    ["SELECT LISTAGG(id, ',') FROM customer", 'WITHIN GROUP'],
    // Order, sets and values.
    ['SELECT id FROM customer ORDER BY 2', 'ORA-01785'],
    ['SELECT DISTINCT id FROM customer ORDER BY email', 'ORA-01791'],
    ['SELECT id FROM customer UNION SELECT id FROM vendor ORDER BY email', 'ORA-01785'],
    ['SELECT id FROM customer UNION SELECT id, email FROM vendor', 'ORA-01789'],
    ['SELECT id FROM customer UNION SELECT email FROM vendor', 'ORA-00932'],
    ['SELECT (SELECT id, email FROM customer) FROM DUAL', 'ORA-00913'],
    ['SELECT id FROM customer WHERE id IN (SELECT id, email FROM customer)', 'ORA-00913'],
    ['SELECT id FROM customer WHERE id = NULL OR email', 'ORA-00920'],
    // What is shown is not compared.
    ["SELECT id FROM customer WHERE BUILTIN.DF(isinactive) = 'Yes'", 'BUILTIN.DF in WHERE'],
    ["SELECT isinactive FROM customer GROUP BY isinactive HAVING BUILTIN.DF(isinactive) = 'Yes'", 'BUILTIN.DF in HAVING'],
    ["SELECT 1 FROM customer c JOIN vendor v ON BUILTIN.DF(c.isinactive) = 'Yes'", 'BUILTIN.DF in ON'],
  ])('%s', (sql, message) => {
    expect(refusalOf(tradingAccount(), sql)).toContain(message);
  });

  it('not with 1,000 items in a list', () => {
    expect(rowsOf(tradingAccount(), `SELECT id FROM customer WHERE id IN (${thousand})`)).toHaveLength(3);
  });

  it('when LISTAGG gives more than 4,000 bytes', () => {
    const account = tradingAccount();
    const list = "SELECT LISTAGG(RPAD('x', ?, 'x'), '') WITHIN GROUP (ORDER BY id) FROM customer WHERE id < 3";
    expect(rowsOf(account, list, [2_000])[0]?.[0]).toHaveLength(4_000);
    expect(refusalOf(account, list, [2_001])).toContain('ORA-01489');
    const inJapanese = list.replaceAll("'x'", "'水'");
    expect(refusalOf(account, inJapanese, [666])).toBe('accepted');
    expect(refusalOf(account, inJapanese, [667])).toContain('ORA-01489');
  });
});
