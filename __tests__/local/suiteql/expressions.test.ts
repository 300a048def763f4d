import type { Value } from '../../../local/account/types';
import type { Parameter } from '../../../local/suiteql';
import { emptyAccount, refusalOf, rowsOf, valueOf } from './support';

describe('an expression gives what Oracle gives', () => {
  it.each<[expression: string, value: Value]>([
    // Empty text is NULL.
    ["''", null],
    ["'' || ''", null],
    ["'a' || NULL || 'b'", 'ab'],
    ["NULL || 'a'", 'a'],
    ["NVL('', 'empty')", 'empty'],
    ["LENGTH('')", null],
    ["CASE WHEN '' IS NULL THEN 1 ELSE 0 END", 1],
    ["CASE WHEN '' = '' THEN 1 ELSE 0 END", 0],
    ["REPLACE('aaa', 'a')", null],
    ["TRIM('   ')", null],
    ["'it''s'", "it's"],
    // Numbers.
    ['5 / 2', 2.5],
    ['6 / 2', 3],
    ['1 + 2 * 3 - 4', 3],
    ['(1 + 2) * 3', 9],
    ['- - 5', 5],
    ['2 - -1', 3],
    ["'3' + 4", 7],
    ["'1' || 2 || 3.5", '123.5'],
    ["0.5 || ''", '.5'],
    ['10 / NULL', null],
    ['MOD(11, 4)', 3],
    ['MOD(-11, 4)', -3],
    ['MOD(11, 0)', 11],
    ['ROUND(2.5)', 3],
    ['ROUND(-2.5)', -3],
    ['ROUND(1.005, 2)', 1.01],
    ['ROUND(1250, -2)', 1300],
    ['TRUNC(-2.79, 1)', -2.7],
    ['TRUNC(7.9)', 7],
    ['FLOOR(-1.5)', -2],
    ['CEIL(-1.5)', -1],
    ['ABS(-4)', 4],
    ['SIGN(-4)', -1],
    ["TO_NUMBER(' 12.50 ')", 12.5],
    ['GREATEST(3, 11, 2)', 11],
    ["LEAST('b', 'a', 'c')", 'a'],
    ['GREATEST(3, NULL)', null],
    ["GREATEST(3, '11')", 11],
    // NULL handling.
    ['NVL(NULL, 3)', 3],
    ["NVL(3, '4')", 3],
    ["NVL2(NULL, 'present', 'absent')", 'absent'],
    ["NVL2('x', 'present', 'absent')", 'present'],
    ['COALESCE(NULL, NULL, 7)', 7],
    ["NULLIF('a', 'a')", null],
    ["DECODE(NULL, NULL, 'same', 'other')", 'same'],
    ["DECODE(2, 1, 'one', 2, 'two')", 'two'],
    ["DECODE(3, 1, 'one', 2, 'two')", null],
    ["DECODE('2', 2, 'two', 'other')", 'two'],
    ["DECODE(NULL, 1, 'one', 'other')", 'other'],
    ["DECODE('2', '3', 'text', 2, 'number', 'other')", 'number'],
    ["CASE 2 WHEN 1 THEN 'one' WHEN 2 THEN 'two' END", 'two'],
    ["CASE NULL WHEN NULL THEN 'same' ELSE 'never' END", 'never'],
    ["CASE WHEN 1 = 2 THEN 'x' END", null],
    // Text.
    ["SUBSTR('Brightwater', 1, 6)", 'Bright'],
    ["SUBSTR('Brightwater', 0, 6)", 'Bright'],
    ["SUBSTR('Brightwater', 7)", 'water'],
    ["SUBSTR('Brightwater', -5)", 'water'],
    ["SUBSTR('Brightwater', -5, 3)", 'wat'],
    ["SUBSTR('Brightwater', -50)", null],
    ["SUBSTR('Brightwater', 3, 0)", null],
    ["SUBSTR('😀ab', 2, 1)", 'a'],
    ["LENGTH('😀é')", 2],
    ["INSTR('corporate floor', 'or')", 2],
    ["INSTR('corporate floor', 'or', 3, 2)", 14],
    ["INSTR('abc', 'x')", 0],
    ["UPPER('straße é')", 'STRASSE É'],
    ["LOWER('ÀB')", 'àb'],
    ["LPAD('7', 3, '0')", '007'],
    ["RPAD('ab', 5, 'xy')", 'abxyx'],
    ["LPAD('abcdef', 3)", 'abc'],
    ["LTRIM('xxabx', 'x')", 'abx'],
    ["RTRIM('abxx', 'x')", 'ab'],
    ["REPLACE('a-b-c', '-', '+')", 'a+b+c'],
    ["CONCAT('a', NULL)", 'a'],
    // Dates.
    ["TO_CHAR(TO_DATE('2026-03-09 17:05:06', 'YYYY-MM-DD HH24:MI:SS'), 'DD.MM.YYYY HH12:MI AM')", '09.03.2026 05:05 PM'],
    ["TO_CHAR(TO_DATE('3/9/2026'), 'YYYY\"-\"MON, DY Q')", '2026-MAR, MON 1'],
    ["TO_DATE('2026-12-31', 'YYYY-MM-DD')", '12/31/2026'],
    ["TO_CHAR(TO_DATE('2026-12-31', 'YYYY-MM-DD HH24:MI:SS'), 'SS:MI:HH24')", '00:00:00'],
    ["TO_DATE('2026-12-31', 'YYYY-MM-DD') + 1", '1/1/2027'],
    ["TO_DATE('3/1/2028') - TO_DATE('2/28/2028')", 2],
    ["TO_CHAR(TRUNC(TO_DATE('2026-03-09 17:05', 'YYYY-MM-DD HH24:MI')), 'HH24:MI')", '00:00'],
    ["TRUNC(TO_DATE('3/9/2026'), 'MM')", '3/1/2026'],
    ["TRUNC(TO_DATE('3/9/2026'), 'YYYY')", '1/1/2026'],
    ["'on ' || TO_DATE('3/9/2026')", 'on 3/9/2026'],
    ["CASE WHEN SYSDATE > TO_DATE('1/1/2020') THEN 'later' END", 'later'],
    ['SYSDATE - SYSDATE', 0],
  ])('%s is %p', (expression, value) => {
    expect(valueOf(expression)).toBe(value);
  });
});

describe('a condition is what it is in Oracle', () => {
  it.each<[condition: string, holds: boolean]>([
    ["'a' = 'A'", false],
    ["'abc' LIKE 'A%'", false],
    ["'abc' LIKE 'a_c'", true],
    ["'a-c' LIKE 'a-%'", true],
    ["'a%c' LIKE 'a!%c' ESCAPE '!'", true],
    ["'abc' LIKE 'a!%c' ESCAPE '!'", false],
    ["'a.c' LIKE 'a.c' AND 'abc' NOT LIKE 'a.c'", true],
    ["'line' || 'feed' LIKE 'l%d'", true],
    ['NULL = NULL', false],
    ['NOT (NULL = NULL)', false],
    ['NULL IS NULL', true],
    ['1 IN (1, NULL)', true],
    ['2 NOT IN (1, NULL)', false],
    ["10 > 9 AND '10' < '9'", true],
    ["'10' > 9", true],
    ["NVL(NULL, 3) = '3'", true],
    ['5 BETWEEN 1 AND 5', true],
    ['5 NOT BETWEEN 1 AND 5', false],
    ['1 = 1 OR 1 = 0 AND 1 = 0', true],
    ['NOT 1 = 1 OR 1 = 1', true],
    ['1 != 2 AND 1 <> 2 AND 1 ^= 2', true],
    ["TO_DATE('1/2/2026') > '1/1/2026'", true],
    ['EXISTS (SELECT 1 FROM DUAL)', true],
    ['1 IN (SELECT 1 FROM DUAL)', true],
    ["'1' IN (SELECT 1 FROM DUAL)", true],
    ['(SELECT 3 FROM DUAL) = 3', true],
  ])('%s: %p', (condition, holds) => {
    const rows = rowsOf(emptyAccount(), `SELECT 1 FROM DUAL WHERE ${condition}`);
    expect(rows).toEqual(holds ? [[1]] : []);
  });
});

describe('a bound value', () => {
  it.each<[expression: string, parameters: readonly Parameter[], value: Value]>([
    ['?', ['text'], 'text'],
    ['?', [''], null],
    ['?', [true], 'T'],
    ['?', [false], 'F'],
    ['NVL(?, 1)', [null], 1],
    ['CASE WHEN 3 = ? THEN 1 END', ['3'], 1],
    ["CASE WHEN '3' = ? THEN 1 END", [3], 1],
    ["CASE WHEN TO_DATE('1/31/2026') = ? THEN 1 END", ['1/31/2026'], 1],
    ['? || ?', ["'; DROP TABLE role; --", '?'], "'; DROP TABLE role; --?"],
    ['DECODE(?, ?, ?, ?)', ['a', 'a', 'same', 'other'], 'same'],
    ['2 + ?', ['2.5'], 4.5],
  ])('%s with %p is %p', (expression, parameters, value) => {
    expect(valueOf(expression, parameters)).toBe(value);
  });

  it.each<[sql: string, parameters: readonly Parameter[]]>([
    ['SELECT 1 FROM DUAL WHERE 1 = ?', []],
    ['SELECT 1 FROM DUAL WHERE 1 = ?', [1, 2]],
    ['SELECT 1 FROM DUAL', [1]],
  ])('%s with the values %p is refused: their number is wrong', (sql, parameters) => {
    expect(refusalOf(emptyAccount(), sql, parameters)).toMatch(/\d parameters .* \d values were given/);
  });

  it('that is no number beside one is refused, as Oracle does', () => {
    expect(refusalOf(emptyAccount(), 'SELECT 1 FROM DUAL WHERE 1 = ?', ['one'])).toContain('ORA-01722');
  });
});

describe('an expression is refused as Oracle refuses it', () => {
  it.each([
    ['1 / 0', 'ORA-01476'],
    ["'abc' + 1", 'ORA-01722'],
    ["TO_NUMBER('1,5')", 'ORA-01722'],
    ["CASE WHEN 1 = 1 THEN 1 ELSE 'x' END", 'ORA-00932'],
    ["COALESCE(1, 'x')", 'ORA-00932'],
    ['TO_DATE(1)', 'ORA-01840'],
    ['SYSDATE + SYSDATE', 'ORA-00932'],
    ["TO_DATE('2026-02-30', 'YYYY-MM-DD')", 'ORA-01847'],
    ["TO_DATE('x', 'YYYY')", 'ORA-01861'],
    ["TO_DATE('2026-01-01 10', 'YYYY-MM-DD')", 'ORA-01830'],
    ['SYSDATE * 2', 'ORA-00932'],
    ['1 = 1', 'ORA-00923'],
    ['NVL(1)', 'ORA-00909'],
    ['SUBSTR(NULL)', 'ORA-00909'],
    ['UPPER(DISTINCT NULL)', 'ORA-00909'],
    ["TO_CHAR(5, '999')", 'not available in Local NetSuite'],
    ["TO_CHAR(SYSDATE, 'IW')", 'not available in Local NetSuite'],
    ["REGEXP_LIKE('a', 'b')", 'The function REGEXP_LIKE is not available'],
    ['ROW_NUMBER() OVER (ORDER BY 1)', 'The analytic function ROW_NUMBER'],
    ['BUILTIN.CONSOLIDATE(1)', 'BUILTIN.CONSOLIDATE is not available'],
  ])('%s: %s', (expression, message) => {
    expect(refusalOf(emptyAccount(), `SELECT ${expression} FROM DUAL`)).toContain(message);
  });
});
