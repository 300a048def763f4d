import type { Project } from './project';
import { objectsOf } from './project';
import type { XmlElement } from './xml';

/** A reference such as [scriptid=customrole_x] or [appid=com.example.app, scriptid=customrole_x]. */
export interface ScriptIdReference {
  /** Undefined: an object of this project. */
  readonly applicationId: string | undefined;
  /** Of a part of an object, the ids from the outside in: customscript_x.customdeploy_y */
  readonly scriptId: string;
}

/** No part may hold a bracket, so that a text of nothing but brackets is read once. */
const pattern = /\[(?:appid=([^,[\]]+),\s*)?scriptid=([^,[\]]+)\]/g;

/** All references in a value; several values of one field are joined by |. */
export function referencesIn(text: string): ScriptIdReference[] {
  return [...text.matchAll(pattern)].map((match) => ({ applicationId: match[1]?.trim(), scriptId: (match[2] ?? '').trim() }));
}

/** The script id when the whole value is one reference. */
export function referencedScriptId(text: string): string | undefined {
  const [reference, ...others] = referencesIn(text);
  return reference !== undefined && others.length === 0 && text.startsWith('[') && text.endsWith(']') ? reference.scriptId : undefined;
}

/** Whether the reference points into this project. */
export function isOwn(reference: ScriptIdReference, applicationId: string): boolean {
  return reference.applicationId === undefined || reference.applicationId === applicationId;
}

/** Everything of the project that a reference may name: objects, and their parts as customscript_x.customdeploy_y */
export function scriptIdsOf(project: Project): Set<string> {
  return new Set(objectsOf(project).flatMap((object) => pathsOf(object.element, '')));
}

function pathsOf(element: XmlElement, parent: string): string[] {
  const scriptId = element.attributes.get('scriptid');
  const path = scriptId === undefined ? parent : [parent, scriptId].filter(Boolean).join('.');
  const below = element.children.flatMap((child) => pathsOf(child, path));
  return scriptId === undefined ? below : [path, ...below];
}
