import { createHash, createHmac, type Hash, type Hmac } from 'node:crypto';
import type { Execution } from '../runtime/execution';
import type { Realm } from '../runtime/realm';
import { ScriptError } from '../runtime/scriptError';
import { decodeText, encodeBytes } from './encoding';
import { optionalText, readOptions, required, requiredText } from './options';
import { complete } from './unavailable';

const algorithms: Readonly<Record<string, string>> = { MD5: 'md5', SHA1: 'sha1', SHA256: 'sha256', SHA512: 'sha512' };

/** The bytes of the secret keys that scripts hold. */
const secrets = new WeakMap<object, Buffer>();

/** N/crypto: hashes and message authentication codes. A secret key is made of its text; there are no GUIDs here. No units. */
export function createCrypto({ realm }: Execution): object {
  return {
    createHash(...argumentList: unknown[]): object {
      const algorithm = readAlgorithm('crypto.createHash', readOptions(argumentList, ['algorithm']));
      return createDigester('N/crypto/hash', 'crypto.Hash', createHash(algorithm));
    },
    createHmac(...argumentList: unknown[]): object {
      const options = readOptions(argumentList, ['algorithm', 'key']);
      const algorithm = readAlgorithm('crypto.createHmac', options);
      const secret = secretOf(realm, required('crypto.createHmac', options, 'key'));
      return createDigester('N/crypto/hmac', 'crypto.Hmac', createHmac(algorithm, secret));
    },
    createSecretKey(...argumentList: unknown[]): object {
      const options = readOptions(argumentList, ['secret', 'encoding']);
      const secret = requiredText('crypto.createSecretKey', options, 'secret');
      return createSecretKey(secret, optionalText(options, 'encoding') ?? 'UTF_8');
    },
  };
}

/** crypto.SecretKey. Its bytes stay on this side. */
export function createSecretKey(secret: string, encoding: string): object {
  const key = complete('N/crypto/secretKey', {
    secret,
    encoding,
    toJSON: () => ({ encoding }),
    toString: () => 'crypto.SecretKey',
  });
  secrets.set(key, decodeText(secret, encoding));
  return key;
}

/** crypto.Hash and crypto.Hmac: fed with texts, asked once for the digest, in hexadecimal unless told otherwise. */
export function createDigester(className: 'N/crypto/hash' | 'N/crypto/hmac', title: string, digester: Hash | Hmac): object {
  return complete(className, {
    update(...argumentList: unknown[]): void {
      const options = readOptions(argumentList, ['input', 'inputEncoding']);
      const input = requiredText(`${title}.update`, options, 'input');
      digester.update(decodeText(input, optionalText(options, 'inputEncoding') ?? 'UTF_8'));
    },
    digest(...argumentList: unknown[]): string {
      const options = readOptions(argumentList, ['outputEncoding']);
      return encodeBytes(digester.digest(), optionalText(options, 'outputEncoding') ?? 'HEX');
    },
    toJSON: () => ({}),
    toString: () => title,
  });
}

function readAlgorithm(functionName: string, options: Readonly<Record<string, unknown>>): string {
  const name = requiredText(functionName, options, 'algorithm');
  const algorithm = algorithms[name];
  if (algorithm === undefined) throw new ScriptError('INVALID_ALGORITHM', `There is no algorithm ${name}.`);
  return algorithm;
}

function secretOf(realm: Realm, key: unknown): Buffer {
  const outside = realm.outsideOf(key);
  const secret = outside === undefined ? undefined : secrets.get(outside);
  if (secret === undefined) throw new ScriptError('WRONG_PARAMETER_TYPE', 'Wrong parameter type: key is expected as crypto.SecretKey.');
  return secret;
}
