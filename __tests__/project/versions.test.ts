import { readFileSync } from 'node:fs';
import { version } from '../../src/TypeScript/api/version';

describe('the version', () => {
  it('is the same in package.json, manifest.xml and the API', () => {
    const manifest = /<projectversion>(.*)<\/projectversion>/.exec(readFileSync('src/manifest.xml', 'utf8'))?.[1];
    const { version: ofPackage } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect([manifest, ofPackage]).toEqual([version, version]);
  });
});
