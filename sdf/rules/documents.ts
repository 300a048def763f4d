import type { Problem } from '../problem';
import type { Project } from '../project';

/** MISSING_FILE: manifest.xml or deploy.xml; MALFORMED_XML; MORE_THAN_ONE_ROOT. */
export function judgeDocuments(project: Project): Problem[] {
  return [...missing(project), ...malformed(project)];
}

function missing(project: Project): Problem[] {
  return [project.manifest, project.deploy]
    .filter((document) => document.state === 'absent')
    .map(({ file }) => ({ code: 'MISSING_FILE', file, message: `The project has no ${file}.` }));
}

function malformed(project: Project): Problem[] {
  const { manifest, deploy, hiding, locking, overwriting, objects, translations } = project;
  const problems: Problem[] = [];
  for (const document of [manifest, deploy, hiding, locking, overwriting, ...objects, ...translations]) {
    const { file } = document;
    if (document.state === 'malformed') {
      problems.push({ code: 'MALFORMED_XML', file, line: document.line, message: `The XML is malformed: ${document.message}` });
    }
    const second = document.state === 'parsed' ? document.roots[1] : undefined;
    if (second !== undefined) {
      problems.push({ code: 'MORE_THAN_ONE_ROOT', file, line: second.line, message: 'A file holds one object; move the others to files of their own.' });
    }
  }
  return problems;
}
