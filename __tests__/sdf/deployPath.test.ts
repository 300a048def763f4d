import fc from 'fast-check';
import { DeployableFiles, DeployPaths, matchesPath } from '../../sdf/deployPath';

describe('matchesPath', () => {
  it.each([
    ['~/Objects/*', 'Objects/roles/x.xml', true],
    ['~/Objects/roles/x.xml', 'Objects/roles/x.xml', true],
    ['~/Objects/*.xml', 'Objects/roles/x.xml', true],
    ['~/Objects/*/x*.xml', 'Objects/roles/x.xml', true],
    ['~/Objects/x*x.xml', 'Objects/x.xml', false],
    ['~/Objects', 'Objects/roles/x.xml', false],
    ['~/Objects/[rs]*', 'Objects/roles/x.xml', false],
  ])('%s takes %s: %s', (pattern, file, expected) => {
    expect(matchesPath(pattern, file)).toBe(expected);
  });

  it('says what the pattern says as a regular expression', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '/', '.', '*'), maxLength: 12 });
    fc.assert(
      fc.property(text, text, (pattern, file) => {
        const expression = new RegExp(`^${pattern.replaceAll('.', '\\.').replace(/\*+/g, '.*')}$`);
        expect(matchesPath(pattern, file)).toBe(expression.test(file));
      }),
      { numRuns: 2_000 },
    );
  });

  it('reads a long path once, however many stars the pattern has', () => {
    expect(matchesPath(`~/${'*a'.repeat(1_000)}*b`, 'a'.repeat(100_000))).toBe(false);
  });
});

describe('a path of deploy.xml', () => {
  const files = ['Objects/roles/x.xml', 'Objects/y.xml'];

  it.each([
    ['~/Objects/*', files],
    ['~/Objects/roles/*', ['Objects/roles/x.xml']],
    ['~/Objects/y.xml', ['Objects/y.xml']],
    ['~/Objects', []],
    ['~/Objects/*.xml', []],
    ['~/Objects/*/x.xml', []],
    ['Objects/y.xml', []],
    ['~/*', []],
  ])('%s takes in %j', (path, expected) => {
    expect(files.filter((file) => new DeployPaths([path]).take(file))).toEqual(expected);
    expect(new DeployableFiles(files).areTakenBy(path)).toBe(expected.length > 0);
  });
});
