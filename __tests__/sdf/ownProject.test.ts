import { join } from 'node:path';
import { judgeProject } from '../../sdf/judgeProject';
import { readProject } from '../../sdf/readProject';

describe("the repository's own SDF project", () => {
  it('has no problem', () => {
    expect(judgeProject(readProject(join(__dirname, '..', '..', 'src')))).toEqual([]);
  });
});
