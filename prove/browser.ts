/** A browser as far as a proof needs one: it keeps cookies, sends the forms of the pages it sees, and follows no redirect. */
export class Browser {
  private readonly cookies = new Map<string, string>();

  constructor(private readonly url: string) {}

  async get(path: string): Promise<Page> {
    return this.send(path, { headers: { Accept: 'text/html' } });
  }

  /** Sends a form with the hidden fields of the page it stands on, and those given. */
  async submit(path: string, page: Page, fields: Readonly<Record<string, string>>): Promise<Page> {
    return this.send(path, { method: 'POST', headers: { Accept: 'text/html' }, body: new URLSearchParams({ ...page.hidden, ...fields }) });
  }

  async json(path: string): Promise<unknown> {
    const { html } = await this.send(path, {});
    return JSON.parse(html) as unknown;
  }

  private async send(path: string, init: RequestInit): Promise<Page> {
    const headers = new Headers(init.headers);
    headers.set('Cookie', [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await fetch(this.url + path, { ...init, headers, redirect: 'manual' });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      this.cookies.set(name, value);
    }
    const html = await response.text();
    return { status: response.status, location: response.headers.get('Location') ?? undefined, html, hidden: hiddenFields(html) };
  }
}

export interface Page {
  readonly status: number;
  readonly location: string | undefined;
  readonly html: string;
  readonly hidden: Readonly<Record<string, string>>;
}

/** Hidden fields of the first form: all that a page of Local NetSuite's forms needs to be sent again. */
function hiddenFields(html: string): Record<string, string> {
  const form = /<form method="post"[\s\S]*?<\/form>/.exec(html)?.[0] ?? '';
  return Object.fromEntries([...form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, unescaped(value)]));
}

function unescaped(text: string): string {
  return text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
