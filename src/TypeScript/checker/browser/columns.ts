const keyOf = (table: HTMLTableElement) => `extsync.columns.${table.dataset['columns'] ?? ''}`;

/** The columns that this browser's user has hidden, by number, never the first. Storage may be forbidden: then nothing is remembered. */
function remembered(table: HTMLTableElement): Set<number> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(keyOf(table)) ?? '[]');
    return new Set(Array.isArray(stored) ? stored.filter((index): index is number => Number.isInteger(index) && index > 0) : []);
  } catch {
    return new Set();
  }
}

function remember(table: HTMLTableElement, hidden: ReadonlySet<number>): void {
  try {
    localStorage.setItem(keyOf(table), JSON.stringify([...hidden]));
  } catch {
    // Not remembered then.
  }
}

function show(table: HTMLTableElement, hidden: ReadonlySet<number>): void {
  for (const row of table.rows) {
    for (const cell of row.cells) cell.hidden = hidden.has(cell.cellIndex);
  }
}

function choice(table: HTMLTableElement, heading: HTMLTableCellElement, hidden: Set<number>): HTMLLabelElement {
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.checked = !hidden.has(heading.cellIndex);
  box.addEventListener('change', () => {
    if (box.checked) hidden.delete(heading.cellIndex);
    else hidden.add(heading.cellIndex);
    show(table, hidden);
    remember(table, hidden);
  });
  const label = document.createElement('label');
  label.append(box, heading.textContent ?? '');
  return label;
}

/** Puts a choice of columns above each table that has a name for it; the first column says whose row it is and stays. */
export function chooseColumns(root: ParentNode): void {
  for (const table of root.querySelectorAll<HTMLTableElement>('table[data-columns]')) {
    const hidden = remembered(table);
    const fieldset = document.createElement('fieldset');
    fieldset.className = 'columns';
    const legend = document.createElement('legend');
    legend.textContent = table.dataset['columnsLabel'] ?? '';
    const headings = [...(table.tHead?.rows[0]?.cells ?? [])].slice(1);
    fieldset.append(legend, ...headings.map((heading) => choice(table, heading, hidden)));
    table.before(fieldset);
    show(table, hidden);
  }
}
