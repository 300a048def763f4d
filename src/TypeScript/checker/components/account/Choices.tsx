/** One of several ways to see a list. */
export interface Choice {
  readonly label: string;
  readonly address: string;
  readonly isCurrent: boolean;
}

/** The ways to see a list, each a link; the one that is shown is marked. */
export function Choices({ label, choices }: { readonly label: string; readonly choices: readonly Choice[] }) {
  return (
    <nav aria-label={label}>
      <ul class="filters">
        {choices.map((choice) => (
          <li>{choice.isCurrent ? <span aria-current="page">{choice.label}</span> : <a href={choice.address}>{choice.label}</a>}</li>
        ))}
      </ul>
    </nav>
  );
}
