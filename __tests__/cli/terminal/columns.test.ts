import { inColumns } from '../../../cli/terminal/columns';

describe('columns', () => {
  it('stand below each other, wide characters and colours included', () => {
    const red = (text: string) => `<${text}>`;
    const rows = [
      [{ lines: ['名前', 'b'] }, { lines: ['1'], isRight: true }, { lines: ['x'] }],
      [{ lines: ['a'], colour: red }, { lines: ['100'], isRight: true }, { lines: ['y', 'z'] }],
    ];
    expect(inColumns(rows, 1, 2)).toEqual([' 名前    1  x', ' b', ' <a>     100  y', '            z']);
  });

  it('are none where there is no row', () => {
    expect(inColumns([], 2, 2)).toEqual([]);
  });
});
