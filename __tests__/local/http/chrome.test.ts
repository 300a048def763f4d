import fc from 'fast-check';
import { chromeStyle, renderChrome } from '../../../local/http/chrome';

const page = (changes: Partial<Parameters<typeof renderChrome>[0]> = {}): string =>
  renderChrome({ title: 'Title', bodyHtml: '<p>body</p>', ...changes });

/** Contrast of two colours by WCAG 2.2, from 1 to 21. */
function contrast(first: string, second: string): number {
  const [darker = 0, lighter = 0] = [luminance(first), luminance(second)].sort((left, right) => left - right);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const digits = colour.length === 4 ? colour.slice(1).replace(/./g, '$&$&') : colour.slice(1);
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((start) => {
    const channel = Number.parseInt(digits.slice(start, start + 2), 16) / 255;
    return channel <= 0.040_45 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe('The chrome of a page', () => {
  it('has a language, one main landmark, one h1, and a link that skips to the content', () => {
    const html = page();
    expect(html).toMatch(/^<!DOCTYPE html><html lang="en">/);
    expect(html.match(/<main id="main"/g)).toHaveLength(1);
    expect(html.match(/<h1>Title<\/h1>/g)).toHaveLength(1);
    expect(html).toContain('<a class="chrome-skip" href="#main">');
  });

  it('shows who is logged in and where to change the role', () => {
    const html = page({ company: 'Acme', user: 'Ada', role: 'Sales' });
    expect(html).toContain('<span class="chrome-company">Acme</span>');
    expect(html).toContain('Ada - Sales');
    expect(html).toContain('<a href="/">Change Role</a>');
    expect(html).toContain('<a href="/local/log">Script Log</a>');
  });

  it('offers the log-in, and no log, to nobody', () => {
    expect(page()).toContain('<a href="/">Log In</a>');
    expect(page()).not.toContain('/local/log');
  });

  it('takes head and body as the HTML they are', () => {
    expect(page({ head: '<style>p { color: red; }</style>' })).toContain('<style>p { color: red; }</style></head>');
    expect(page()).toContain('<div><p>body</p></div>');
  });

  it('escapes every other text, whatever it is', () => {
    fc.assert(fc.property(fc.string(), (text) => {
      const marked = `<u>${text}</u>`;
      expect(page({ title: marked, company: marked, user: marked, role: marked })).not.toContain('<u>');
    }));
  });

  it('loads nothing from anywhere', () => {
    expect(page({ user: 'Ada' })).not.toMatch(/(src|href)="(https?:)?\/\/|@import|url\(/);
  });

  it.each([
    ['text on the page', '#1f2a3c', '#f3f5f8'],
    ['text on the title bar', '#1f2a3c', '#fff'],
    ['links on the page', '#1f4f99', '#f3f5f8'],
    ['the bar', '#fff', '#22385c'],
    ['table heads', '#1f2a3c', '#e8edf4'],
    ['the submit button', '#fff', '#1f4f99'],
    ['disabled buttons', '#5c6778', '#fff'],
  ])('has a contrast of at least 4.5 for %s', (_title, text, background) => {
    expect(chromeStyle).toContain(text);
    expect(chromeStyle).toContain(background);
    expect(contrast(text, background)).toBeGreaterThanOrEqual(4.5);
  });
});
