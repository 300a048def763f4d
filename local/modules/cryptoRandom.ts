import { randomInt, randomUUID } from 'node:crypto';
import { notAvailable, ScriptError } from '../runtime/scriptError';
import { readOptions } from './options';

/** N/crypto/random, of SuiteScript 2.1 (Oracle help, section_13113107585): random numbers and identifiers that nobody can guess. No units. */
export function createCryptoRandom(): object {
  return {
    generateUUID: (): string => randomUUID(),
    generateInt(...argumentList: unknown[]): number {
      const { min = 0, max } = readOptions(argumentList, ['min', 'max']);
      if (max === undefined) throw new ScriptError('SSS_MISSING_REQD_ARGUMENT', 'random.generateInt: Missing a required argument: max');
      return randomInt(Number(min), Number(max));
    },
    generateBytes(): never {
      throw notAvailable('N/crypto/random.generateBytes');
    },
  };
}
