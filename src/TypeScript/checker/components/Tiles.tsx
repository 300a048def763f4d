import { formatNumber } from '../../language/format';
import type { Words } from '../words';
import { Badge } from './Badge';

interface Tile extends Words {
  readonly count: number;
  /** The list of what is counted. */
  readonly address?: string;
}

function TileContent({ tone, label, count }: Tile) {
  return (
    <>
      <b>{formatNumber(count)}</b>
      <Badge tone={count === 0 ? 'neutral' : tone} label={label} />
    </>
  );
}

/** How many of each, at a glance, with the way to them. A kind of which there is none is no alarm and no praise. */
export function Tiles({ label, tiles }: { readonly label: string; readonly tiles: readonly Tile[] }) {
  return (
    <>
      <h2>{label}</h2>
      <ul class="tiles">
        {tiles.map((tile) => (
          <li class="tile">
            {tile.address !== undefined && tile.count > 0 ? (
              <a href={tile.address}>
                <TileContent {...tile} />
              </a>
            ) : (
              <TileContent {...tile} />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
