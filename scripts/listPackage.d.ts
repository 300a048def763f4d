export function entriesOf(zipFile: string): string[];
export function newestZip(folder: string): string | undefined;
