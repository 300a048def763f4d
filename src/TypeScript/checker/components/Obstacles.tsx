import type { RoleReport } from '../../verdict/role';
import { say } from '../speech';

/** What stands in the way besides permissions, and the clicks that remove it. */
export function Obstacles({ report }: { readonly report: RoleReport }) {
  if (report.obstacles.length === 0) return null;
  return (
    <ul>
      {report.obstacles.map((obstacle) => (
        <li data-obstacle={obstacle.code}>
          {say(obstacle.message)} <span class="path">{say(obstacle.fix)}</span>
        </li>
      ))}
    </ul>
  );
}
