import { containing } from '../../../src/TypeScript/verdict/search';

describe('a search', () => {
  it.each([
    ['SALES', 'Sales Representative', true],
    ['rep', 'Sales Representative', true],
    ['', 'anything', true],
    ['100%', '100% Sales', true],
    ['%', 'Sales', false],
    ['_', 'Sales', false],
    ['a_b', 'aXb', false],
    ['.*', 'Sales', false],
    [`O'Brien "x"`, `o'brien "X"`, true],
    ['東京', '営業担当（東京支店）', true],
    ['(東京支店)', '営業担当（東京支店）', true],
    ['ｓａｌｅｓ', 'Sales', true],
    ['ﬁnance', 'FINANCE', true],
    ['müller', 'MU\u0308LLER', true],
    ['\ud83d', 'a 😀 b', true],
    ['😀', 'a 😀 b', true],
    ['\\', 'a\\b', true],
  ])('for %j in %j is %s', (search, text, isFound) => {
    expect(containing(search)(text)).toBe(isFound);
  });

  it('looks in each of several texts', () => {
    expect(containing('ada@')('Ada Admin', 'ada@example.com')).toBe(true);
    expect(containing('admin ada')('Ada Admin', 'ada@example.com')).toBe(false);
  });
});
