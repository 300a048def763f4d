import type { Value } from '../../../local/account/types';
import { countRows, execute } from '../../../local/suiteql';
import { administrator, refusalOf, rowsOf, tradingAccount } from './support';

describe('a query gives what NetSuite gives', () => {
  it.each<[sql: string, rows: Value[][]]>([
    // Order: nulls last, and first when descending; by bytes, so that upper case comes before lower.
    ['SELECT email FROM customer ORDER BY email', [['C@cevap.example'], ['a@aquila.example'], [null]]],
    ['SELECT email FROM customer ORDER BY email DESC', [[null], ['a@aquila.example'], ['C@cevap.example']]],
    ['SELECT email FROM customer ORDER BY email NULLS FIRST, id', [[null], ['C@cevap.example'], ['a@aquila.example']]],
    ['SELECT id FROM customer ORDER BY phone', [[1], [2], [3]]],
    ['SELECT id FROM customer ORDER BY TO_NUMBER(phone)', [[2], [1], [3]]],
    ['SELECT id, entityid AS email FROM customer ORDER BY email', [[1, 'Aquila'], [2, 'baltic'], [3, 'Ćevap']]],
    ['SELECT entityid, id FROM customer ORDER BY 2 DESC FETCH FIRST 1 ROWS ONLY', [['Ćevap', 3]]],
    // Cutting.
    ['SELECT TOP 2 id FROM customer ORDER BY id DESC', [[3], [2]]],
    ['SELECT id FROM customer ORDER BY id OFFSET 1 ROWS', [[2], [3]]],
    ['SELECT id FROM customer ORDER BY id OFFSET 1 ROWS FETCH NEXT 1 ROW ONLY', [[2]]],
    ['SELECT id FROM customer FETCH FIRST 0 ROWS ONLY', []],
    ['SELECT id FROM (SELECT id FROM customer ORDER BY id) WHERE ROWNUM <= 2', [[1], [2]]],
    ['SELECT id FROM (SELECT id FROM customer ORDER BY id) WHERE ROWNUM < 2', [[1]]],
    ["SELECT id FROM customer WHERE isinactive = 'T' AND ROWNUM = 1", [[2]]],
    // Oracle numbers rows before it sorts, groups or removes doubles.
    ['SELECT id FROM (SELECT id FROM customer ORDER BY id) WHERE ROWNUM <= 2 ORDER BY id DESC', [[2], [1]]],
    ['SELECT COUNT(*) FROM transaction WHERE ROWNUM <= 2', [[2]]],
    ['SELECT DISTINCT type FROM transaction WHERE ROWNUM <= 2', [['SalesOrd']]],
    [
      'SELECT c.id, t.id FROM customer c JOIN transaction t ON t.entity = c.id WHERE ROWNUM <= 3 ORDER BY t.id DESC',
      [[2, 13], [1, 12], [1, 11]],
    ],
    [
      'SELECT * FROM (SELECT a.*, ROWNUM rn FROM (SELECT id FROM customer ORDER BY id DESC) a WHERE ROWNUM <= 3) WHERE rn > 1',
      [[2, 2], [1, 3]],
    ],
    // Joins.
    [
      'SELECT c.entityid, t.tranid FROM customer c LEFT JOIN transaction t ON t.entity = c.id ORDER BY c.id, t.id',
      [['Aquila', 'SO1'], ['Aquila', 'SO2'], ['baltic', 'INV1'], ['Ćevap', null]],
    ],
    ['SELECT c.id, t.id FROM customer c, transaction t WHERE t.entity = c.id AND c.id = 2', [[2, 13]]],
    ['SELECT c.id FROM transaction t RIGHT OUTER JOIN customer c ON t.entity = c.id WHERE t.id IS NULL', [[3]]],
    ['SELECT COUNT(*) FROM customer CROSS JOIN transaction', [[9]]],
    ['SELECT COUNT(*) FROM customer a FULL JOIN transaction b ON b.entity = a.id', [[4]]],
    [
      'SELECT c.id, x.id FROM customer c LEFT JOIN (transaction t JOIN customer x ON x.id = t.entity) ON x.id = c.id AND t.id = 13 ORDER BY 1',
      [[1, null], [2, 2], [3, null]],
    ],
    // Subqueries.
    ['SELECT id FROM customer c WHERE EXISTS (SELECT 1 FROM transaction t WHERE t.entity = c.id) ORDER BY id', [[1], [2]]],
    ['SELECT id FROM customer WHERE id NOT IN (SELECT entity FROM transaction)', [[3]]],
    ['SELECT id, (SELECT MAX(t.id) FROM transaction t WHERE t.entity = customer.id) FROM customer ORDER BY 1', [[1, 12], [2, 13], [3, null]]],
    ['SELECT n FROM (SELECT entity, COUNT(*) n FROM transaction GROUP BY entity) ORDER BY n', [[1], [2]]],
    ['WITH big AS (SELECT id FROM customer WHERE id > 1) SELECT a.id, b.id FROM big a JOIN big b ON a.id < b.id', [[2, 3]]],
    ['WITH a (x) AS (SELECT id FROM customer), b AS (SELECT x FROM a WHERE x = 2) SELECT x FROM b', [[2]]],
    // Groups.
    ['SELECT entity, COUNT(*), SUM(foreigntotal), AVG(foreigntotal) FROM transaction GROUP BY entity ORDER BY entity', [[1, 2, 12.5, 6.25], [2, 1, null, null]]],
    ['SELECT COUNT(email), COUNT(DISTINCT isinactive), MIN(id), MAX(entityid) FROM customer', [[2, 2, 1, 'Ćevap']]],
    ['SELECT MAX(id), COUNT(*), SUM(id) FROM customer WHERE id > 5', [[null, 0, null]]],
    ['SELECT entity FROM transaction GROUP BY entity HAVING COUNT(*) > 1', [[1]]],
    ["SELECT LISTAGG(tranid, '; ') WITHIN GROUP (ORDER BY id DESC) FROM transaction", [['INV1; SO2; SO1']]],
    ["SELECT entity, LISTAGG(id, ',') WITHIN GROUP (ORDER BY id) FROM transaction GROUP BY entity ORDER BY 1", [[1, '11,12'], [2, '13']]],
    ["SELECT LISTAGG(email, ',') WITHIN GROUP (ORDER BY id) FROM customer WHERE id = 2", [[null]]],
    ["SELECT LISTAGG(foreigntotal, ' ') WITHIN GROUP (ORDER BY id) FROM transaction", [['10 2.5']]],
    [
      "SELECT c.id, LISTAGG(t.id, ',') WITHIN GROUP (ORDER BY t.id DESC) || '!' FROM customer c LEFT JOIN transaction t ON t.entity = c.id GROUP BY c.id ORDER BY 1",
      [[1, '12,11!'], [2, '13!'], [3, '!']],
    ],
    [
      "SELECT c.entityid, c.id, LISTAGG(t.tranid, ',') WITHIN GROUP (ORDER BY t.tranid) FROM customer c JOIN transaction t ON t.entity = c.id GROUP BY c.entityid, c.id, c.email HAVING c.email IS NOT NULL",
      [['Aquila', 1, 'SO1,SO2']],
    ],
    [
      "SELECT LISTAGG(id, ',') WITHIN GROUP (ORDER BY id), LISTAGG(tranid, ',') WITHIN GROUP (ORDER BY tranid) FROM transaction",
      [['11,12,13', 'INV1,SO1,SO2']],
    ],
    ["SELECT LISTAGG(id, ',') WITHIN GROUP (ORDER BY 1) FROM transaction WHERE id = 13", [['13']]],
    ["SELECT LISTAGG(id, ',') WITHIN GROUP (ORDER BY UPPER(tranid)) FROM transaction", [['13,11,12']]],
    ["SELECT 'r2.k1' x, LISTAGG('a', ',') WITHIN GROUP (ORDER BY id) FROM transaction GROUP BY type ORDER BY 2", [['r2.k1', 'a'], ['r2.k1', 'a,a']]],
    [
      "SELECT c.id, (SELECT LISTAGG(c.entityid, ',') WITHIN GROUP (ORDER BY t.id) FROM transaction t WHERE t.entity = c.id) FROM customer c ORDER BY 1",
      [[1, 'Aquila,Aquila'], [2, 'baltic'], [3, null]],
    ],
    [
      "SELECT n, LISTAGG(x, ',') WITHIN GROUP (ORDER BY x DESC) FROM (SELECT entity n, LISTAGG(id, '+') WITHIN GROUP (ORDER BY id) x FROM transaction GROUP BY entity) GROUP BY n ORDER BY n",
      [[1, '11+12'], [2, '13']],
    ],
    [
      "SELECT LISTAGG(id, ',') WITHIN GROUP (ORDER BY id DESC), (SELECT LISTAGG(id, ',') WITHIN GROUP (ORDER BY tranid) FROM transaction) FROM customer",
      [['3,2,1', '13,11,12']],
    ],
    ["SELECT BUILTIN.DF(entity), LISTAGG(id, ',') WITHIN GROUP (ORDER BY id) FROM transaction GROUP BY entity ORDER BY 2", [['Aquila', '11,12'], ['baltic', '13']]],
    ["SELECT LISTAGG(foreigntotal / 5, ' ') WITHIN GROUP (ORDER BY id) FROM transaction", [['2 .5']]],
    ["SELECT SUBSTR(tranid, 1, 2), COUNT(*) FROM transaction GROUP BY SUBSTR(tranid, 1, 2) ORDER BY COUNT(*) DESC", [['SO', 2], ['IN', 1]]],
    ["SELECT MAX(CASE WHEN type = 'SalesOrd' THEN foreigntotal END) FROM transaction", [[10]]],
    // Sets.
    ['SELECT id FROM customer UNION SELECT entity FROM transaction ORDER BY id DESC', [[3], [2], [1]]],
    ['SELECT 1 x FROM DUAL UNION ALL SELECT 1 FROM DUAL', [[1], [1]]],
    ['SELECT id FROM customer MINUS SELECT entity FROM transaction', [[3]]],
    ['SELECT id FROM customer INTERSECT SELECT entity FROM transaction ORDER BY 1', [[1], [2]]],
    ['SELECT id FROM customer MINUS (SELECT 1 FROM DUAL UNION SELECT 2 FROM DUAL)', [[3]]],
    ['(SELECT id FROM customer ORDER BY id DESC FETCH FIRST 1 ROWS ONLY) UNION ALL SELECT TOP 1 id FROM customer WHERE id < 2', [[3], [1]]],
    ['SELECT DISTINCT isinactive FROM customer ORDER BY isinactive', [['F'], ['T']]],
    // What is shown.
    ['SELECT BUILTIN.DF(entity), BUILTIN.DF(t.status) FROM transaction t WHERE id = 13', [['baltic', 'A']]],
    ['SELECT BUILTIN.DF(isinactive) FROM customer ORDER BY id', [['No'], ['Yes'], ['No']]],
    ['SELECT BUILTIN.DF(entity), COUNT(*) FROM transaction GROUP BY BUILTIN.DF(entity) ORDER BY 1', [['Aquila', 2], ['baltic', 1]]],
    ['SELECT trandate FROM transaction ORDER BY trandate', [['1/31/2026'], ['2/1/2026'], ['12/24/2026']]],
    ["SELECT id FROM transaction WHERE trandate >= '2/1/2026' AND trandate < TO_DATE('2026-12-24', 'YYYY-MM-DD')", [[12]]],
    ["SELECT TO_CHAR(MAX(trandate), 'HH24:MI:SS') FROM transaction", [['23:59:59']]],
  ])('%s', (sql, rows) => {
    expect(rowsOf(tradingAccount(), sql)).toEqual(rows);
  });

  it('reads names, keywords and aliases in any case, with comments and a last semicolon', () => {
    const sql = `select /* all */ C.ID, "entityid" as "Full Name" -- the end
      From CUSTOMER c Where c.Id = 1;`;
    expect(execute(tradingAccount(), administrator, sql, [])).toEqual({
      columns: ['id', 'full name'],
      rows: [[1, 'Aquila']],
    });
  });

  it('calls columns in lower case, and unnamed ones expr1, expr2', () => {
    const sql = 'SELECT t.ID, COUNT(*) OVERALL, COUNT(*), MAX(entity), BUILTIN.DF(t.id) FROM transaction t GROUP BY t.id';
    expect(refusalOf(tradingAccount(), sql)).toContain('BUILTIN.DF of the column id');
    const { columns } = execute(tradingAccount(), administrator, sql.replace(', BUILTIN.DF(t.id)', ''), []);
    expect(columns).toEqual(['id', 'overall', 'expr1', 'expr2']);
  });

  it('gives columns of one name each on its own, and all columns where there are no rows', () => {
    const sql = 'SELECT c.id, t.id FROM customer c JOIN transaction t ON t.entity = c.id WHERE c.id = 2';
    expect(execute(tradingAccount(), administrator, sql, [])).toEqual({ columns: ['id', 'id'], rows: [[2, 13]] });
    const none = execute(tradingAccount(), administrator, 'SELECT * FROM vendor', []);
    expect(none.rows).toEqual([]);
    expect(none.columns).toContain('companyname');
  });

  it('takes numbers of rows as parameters; less than none is none', () => {
    const sql = 'SELECT id FROM customer ORDER BY id OFFSET ? ROWS FETCH NEXT ? ROWS ONLY';
    expect(rowsOf(tradingAccount(), sql, [1, '1'])).toEqual([[2]]);
    expect(rowsOf(tradingAccount(), sql, [0, -1])).toEqual([]);
    expect(rowsOf(tradingAccount(), 'SELECT id FROM customer WHERE ROWNUM <= ?', [-1])).toEqual([]);
    expect(rowsOf(tradingAccount(), 'SELECT id FROM customer WHERE ROWNUM < 0')).toEqual([]);
  });

  it('compares a column of numbers with text as numbers, and one of text with numbers as numbers', () => {
    const account = tradingAccount();
    expect(rowsOf(account, "SELECT id FROM customer WHERE id IN ('1', '2.0')")).toEqual([[1], [2]]);
    expect(rowsOf(account, 'SELECT id FROM customer WHERE phone > 9')).toEqual([[1]]);
    expect(rowsOf(account, 'SELECT id FROM customer WHERE phone = ?', [10])).toEqual([[1]]);
    expect(refusalOf(account, 'SELECT id FROM customer WHERE entityid = 9')).toContain('ORA-01722');
  });
});

describe('a window', () => {
  const sql = 'SELECT id FROM customer ORDER BY id DESC';

  it.each([
    [0, 2, [[3], [2]]],
    [2, 2, [[1]]],
    [5, 2, []],
  ])('from %i of %i rows keeps the order', (offset, limit, rows) => {
    expect(execute(tradingAccount(), administrator, sql, [], { offset, limit }).rows).toEqual(rows);
  });

  it.each([
    ['cuts', `${sql} FETCH FIRST 2 ROWS ONLY`, [[2]]],
    ['leaves out', `${sql} OFFSET 1 ROWS`, [[1]]],
    ['numbers', 'SELECT id FROM customer WHERE ROWNUM <= 2', [[2]]],
    ['puts together', 'SELECT id FROM customer UNION SELECT id FROM transaction ORDER BY 1 DESC', [[12], [11], [3], [2], [1]]],
    ['orders within', 'SELECT id FROM customer WHERE id IN (SELECT id FROM customer ORDER BY id)', [[2], [3]]],
    ['writes', "SELECT ' LIMIT -1' FROM customer WHERE 'x LIMIT -1' = 'x LIMIT -1'", [[' LIMIT -1'], [' LIMIT -1']]],
  ])('lies within what the query itself %s', (_what, within, rows) => {
    expect(execute(tradingAccount(), administrator, within, [], { offset: 1, limit: 5 }).rows).toEqual(rows);
  });

  it('changes nothing of what a cut query counts', () => {
    const cut = `${sql} FETCH FIRST 2 ROWS ONLY`;
    expect(countRows(tradingAccount(), administrator, cut, [])).toBe(2);
  });

  it('is not needed to count', () => {
    expect(countRows(tradingAccount(), administrator, 'SELECT entity FROM transaction GROUP BY entity', [])).toBe(2);
    expect(countRows(tradingAccount(), administrator, 'SELECT id FROM customer WHERE id > ?', [1])).toBe(2);
  });
});
