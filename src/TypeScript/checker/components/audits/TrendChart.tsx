import { formatNumber } from '../../../language/format';
import { t } from '../../speech';
import { pointsOf, ticksFor, type Point } from './trend';

/** A count, and when it was so. */
export interface Count {
  readonly count: number;
  readonly moment: string;
}

/** Colour, dash and shape of points together: each tells the two charts apart without the others. */
export type Marks = 'roles' | 'users';

interface Props {
  readonly marks: Marks;
  readonly title: string;
  /** The oldest first, at least one. */
  readonly counts: readonly Count[];
}

/** The picture is stretched to the room that there is; strokes and points are not. */
const WIDTH = 1000;
const HEIGHT = 100;

const at = ({ x, y }: Point): string => `${Math.round(x * WIDTH * 10) / 10} ${Math.round(y * HEIGHT * 100) / 100}`;

function Drawing({ points, levels }: { readonly points: readonly Point[]; readonly levels: number }) {
  const line = points.map(at).join('L');
  const [first, last] = [points[0]!, points[points.length - 1]!];
  const grid = Array.from({ length: levels }, (_, index) => `M0 ${Math.round((index * HEIGHT * 100) / (levels - 1)) / 100}H${WIDTH}`);
  return (
    <>
      <path class="grid" d={grid.join('')} />
      <path class="area" d={`M${line}L${at({ ...last, y: 1 })}L${at({ ...first, y: 1 })}Z`} />
      <path class="line" d={`M${line}`} />
    </>
  );
}

/** One course of counts as a chart: read as a sentence by those who do not see it, in the table below by everybody. */
export function TrendChart({ marks, title, counts }: Props) {
  const values = counts.map(({ count }) => count);
  const ticks = ticksFor(values);
  const points = pointsOf(values, ticks);
  const [first, last] = [counts[0]!, counts[counts.length - 1]!];
  const id = `extsync-trend-${marks}`;
  return (
    <figure class={`chart ${marks}`}>
      <figcaption aria-hidden="true">
        <b>{formatNumber(last.count)}</b> {title}
      </figcaption>
      <div class="plot">
        <div class="scale" aria-hidden="true">
          {[...ticks].reverse().map((tick) => (
            <span>{formatNumber(tick)}</span>
          ))}
        </div>
        <svg role="img" aria-labelledby={`${id} ${id}-said`} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none">
          <title id={id}>{title}</title>
          <desc id={`${id}-said`}>{t('audit_trend_said', first.count, last.count, Math.min(...values), Math.max(...values))}</desc>
          <Drawing points={points} levels={ticks.length} />
          {points.map((point, index) => (
            <path class="point" d={`M${at(point)}h0`}>
              <title>{`${counts[index]!.moment}: ${formatNumber(values[index]!)}`}</title>
            </path>
          ))}
        </svg>
        <div class="ends" aria-hidden="true">
          <span>{first.moment}</span>
          <span>{last.moment}</span>
        </div>
      </div>
    </figure>
  );
}
