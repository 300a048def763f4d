import type { RoleReport } from '../../verdict/role';

/** What stands in the way besides permissions, and the clicks that remove it. */
export function Obstacles({ report }: { readonly report: RoleReport }) {
  if (report.obstacles.length === 0) return null;
  return (
    <ul>
      {report.obstacles.map((obstacle) => (
        <li data-obstacle={obstacle.code}>
          {obstacle.message} <span class="path">{obstacle.fix}</span>
        </li>
      ))}
    </ul>
  );
}
