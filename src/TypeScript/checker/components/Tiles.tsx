import type { Tone } from '../words';
import { Badge } from './Badge';

interface Tile {
  readonly tone: Tone;
  readonly label: string;
  readonly count: number;
}

/** How many of each, at a glance. A kind of which there is none is no alarm and no praise. */
export function Tiles({ label, tiles }: { readonly label: string; readonly tiles: readonly Tile[] }) {
  return (
    <>
      <h2>{label}</h2>
      <ul class="tiles">
        {tiles.map((tile) => (
          <li class="tile">
            <b>{tile.count}</b>
            <Badge tone={tile.count === 0 ? 'neutral' : tile.tone} label={tile.label} />
          </li>
        ))}
      </ul>
    </>
  );
}
