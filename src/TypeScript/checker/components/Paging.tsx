interface Props {
  readonly page: number;
  readonly size: number;
  readonly total: number;
  readonly address: (page: number) => string;
}

/** Where the reader is in a long list, and the way on and back. */
export function Paging({ page, size, total, address }: Props) {
  if (total <= size) return null;
  const first = (page - 1) * size + 1;
  const last = Math.min(page * size, total);
  return (
    <nav aria-label="Pages" class="links">
      <span>{first > total ? `There are ${total} only` : `${first} to ${last} of ${total}`}</span>
      {page > 1 && <a href={address(page - 1)}>Previous</a>}
      {last < total && <a href={address(page + 1)}>Next</a>}
    </nav>
  );
}
