/** Bytes of an answer that are read. The longest report of a role has some 60,000. */
const mostBytes = 2 * 1024 * 1024;

/** Head of an answer, and when it came and went: what the API's client does not hand on. */
export interface Recorded {
  readonly status: number;
  readonly headers: Headers;
  /** Milliseconds since 1970. */
  readonly sentAt: number;
  readonly receivedAt: number;
}

/** A fetch that remembers the last answer. */
export interface Recorder {
  readonly fetch: typeof fetch;
  readonly last: () => Recorded | undefined;
}

/** Records what comes by a fetch. An answer that does not end is cut: it is none of the API's. */
export function recorder(send: typeof fetch, now: () => number): Recorder {
  let last: Recorded | undefined;
  return {
    fetch: async (...request) => {
      const sentAt = now();
      const response = await send(...request);
      const { status, headers } = response;
      last = { status, headers, sentAt, receivedAt: now() };
      return new Response(hasBody(status) ? await firstBytes(response) : null, { status, headers });
    },
    last: () => last,
  };
}

/** Response refuses a body with these, even an empty one. */
function hasBody(status: number): boolean {
  return ![204, 205, 304].includes(status);
}

async function firstBytes(response: Response): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > mostBytes) break;
  }
  return new Uint8Array(Buffer.concat(chunks));
}
