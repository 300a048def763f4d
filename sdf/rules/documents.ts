import type { Problem } from '../problem';
import type { Project, ProjectDocument } from '../project';
import { documentsOf } from '../project';

/**
 * MISSING_FILE: manifest.xml or deploy.xml; MALFORMED_XML; MORE_THAN_ONE_ROOT; why a file or a folder could not be read, by
 * the codes of readText and of projectFilesIn.
 */
export function judgeDocuments(project: Project): Problem[] {
  return [...missing(project), ...documentsOf(project).flatMap(judgeDocument), ...project.unread];
}

function missing(project: Project): Problem[] {
  return [project.manifest, project.deploy]
    .filter((document) => document.state === 'absent')
    .map(({ file }) => ({ code: 'MISSING_FILE', file, message: `The project has no ${file}.` }));
}

function judgeDocument(document: ProjectDocument): Problem[] {
  const { file } = document;
  switch (document.state) {
    case 'absent':
      return [];
    case 'unreadable':
      return [{ code: document.code, file, message: document.message }];
    case 'malformed':
      return [{ code: 'MALFORMED_XML', file, line: document.line, message: `The XML is malformed: ${document.message}` }];
    case 'parsed': {
      const second = document.roots[1];
      const message = 'A file holds one object; move the others to files of their own.';
      return second === undefined ? [] : [{ code: 'MORE_THAN_ONE_ROOT', file, line: second.line, message }];
    }
  }
}
