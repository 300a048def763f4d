import type { RoleReport } from '../../verdict/role';

/** What stands in the way besides permissions, and what is worth knowing. */
export function Obstacles({ report }: { readonly report: RoleReport }) {
  if (report.obstacles.length + report.notes.length === 0) return null;
  return (
    <ul>
      {report.obstacles.map((obstacle) => (
        <li data-obstacle={obstacle.code}>
          {obstacle.message} <span class="path">{obstacle.fix}</span>
        </li>
      ))}
      {report.notes.map((note) => (
        <li data-note={note.code}>{note.message}</li>
      ))}
    </ul>
  );
}
