import { RequestError } from './requestError';

/**
 * Reads name=value pairs joined by &, as queries and forms write them. Stricter than URLSearchParams, which lets
 * malformed percent-encoding pass as text.
 * @throws RequestError 400 INVALID_REQUEST
 */
export function decodePairs(text: string): URLSearchParams {
  const pairs = new URLSearchParams();
  for (const pair of text.split('&')) {
    if (pair === '') continue;
    const [name = '', ...value] = pair.split('=');
    pairs.append(decode(name.replaceAll('+', ' ')), decode(value.join('=').replaceAll('+', ' ')));
  }
  return pairs;
}

/** As decodePairs, without the pairs that cannot be read. */
export function decodeReadablePairs(text: string): URLSearchParams {
  const readable = text.split('&').filter((pair) => {
    try {
      decodePairs(pair);
      return true;
    } catch {
      return false;
    }
  });
  return decodePairs(readable.join('&'));
}

/** @throws RequestError 400 INVALID_REQUEST */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new RequestError(400, 'INVALID_REQUEST', 'The request could not be understood by the server due to malformed syntax.');
  }
}
