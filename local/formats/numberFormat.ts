/** What parts a number's digits. */
interface NumberStyle {
  readonly groups: string;
  readonly decimals: string;
}

/** By the id of the preference NUMBERFORMAT: 1,000,000.00; 1.000.000,00; 1 000 000,00; 1'000'000.00; 1'000'000,00. */
const styles: Readonly<Record<string, NumberStyle>> = {
  '0': { groups: ',', decimals: '.' },
  '1': { groups: '.', decimals: ',' },
  '2': { groups: ' ', decimals: ',' },
  '3': { groups: "'", decimals: '.' },
  '4': { groups: "'", decimals: ',' },
};

function styleOf(numberFormat: string): NumberStyle {
  return styles[numberFormat] ?? { groups: ',', decimals: '.' };
}

const formatters = new Map<string, Intl.NumberFormat>();

function formatterFor(leastDigits: number, mostDigits: number): Intl.NumberFormat {
  const key = `${leastDigits}-${mostDigits}`;
  const formatter = formatters.get(key) ?? new Intl.NumberFormat('en-US', { minimumFractionDigits: leastDigits, maximumFractionDigits: mostDigits });
  formatters.set(key, formatter);
  return formatter;
}

/** A number as the user writes it, with so many digits after the decimal mark. */
export function formatNumber(number: number, leastDigits: number, mostDigits: number, numberFormat: string): string {
  const { groups, decimals } = styleOf(numberFormat);
  return formatterFor(leastDigits, mostDigits)
    .format(number)
    .replace(/[,.]/g, (mark) => (mark === ',' ? groups : decimals));
}

/** The number that such a text writes; undefined for any other text. */
export function parseNumber(text: string, numberFormat: string): number | undefined {
  const { groups, decimals } = styleOf(numberFormat);
  const plain = text.trim().replaceAll(groups, '').replace(decimals, '.');
  return /^[-+]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : undefined;
}
