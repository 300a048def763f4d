export function applicationId(projectFolder?: string): string;
export function suiteAppFolder(projectFolder?: string): string;
