import { renderToString } from 'preact-render-to-string';
import type { Item, Letter, Section } from './letter';

function ItemOfList({ item: { title, details } }: { readonly item: Item }) {
  return (
    <li>
      {title}
      {details.length > 0 && (
        <ul>
          {details.map((detail) => (
            <li>{detail}</li>
          ))}
        </ul>
      )}
    </li>
  );
}

function SectionOfLetter({ section: { heading, items, more } }: { readonly section: Section }) {
  return (
    <>
      <h2>{heading}</h2>
      <ul>
        {items.map((item) => (
          <ItemOfList item={item} />
        ))}
        {more !== undefined && <li>{more}</li>}
      </ul>
    </>
  );
}

/** Writes a letter as HTML; whatever stands in it is escaped. It has no style of its own: mail programs have theirs. */
export function asHtml({ opening, sections, closing }: Letter): string {
  return renderToString(
    <div>
      {opening.map((line) => (
        <p>{line}</p>
      ))}
      {sections.map((section) => (
        <SectionOfLetter section={section} />
      ))}
      {closing.map((line) => (
        <p>{line}</p>
      ))}
    </div>,
  );
}
