const firstYear = 2008;
const lastYear = 2026;
/** TokenPassport, the only way in here, is NetSuite's only way since this version (Oracle help section_N3447510). */
const firstSupported = '2020_2';

/** Two a year; 2025_2 is the last that Oracle plans (Oracle help section_N3418637), later ones answer here all the same. */
const versions = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index).flatMap((year) => [`${year}_1`, `${year}_2`]);

/** The versions that answer, the oldest first. */
export const soapVersions: readonly string[] = versions.filter((version) => version >= firstSupported);

const prefix = '/services/NetSuitePort_';

/** Every path at which SOAP is answered; an old version answers with a fault that says so. */
export function soapPaths(): string[] {
  return versions.map((version) => prefix + version);
}

export function isSoapPath(path: string): boolean {
  return path.startsWith(prefix);
}

/** The version that a path names, e.g. 2025_2, whether it is supported or not; undefined where it names none. */
export function versionOfPath(path: string): string | undefined {
  return /^\/services\/NetSuitePort_(\d{4}_[12])$/.exec(path)?.[1];
}

/** The version whose namespaces a fault has: that of the path, or the newest. */
export function versionOfFault(path: string): string {
  return versionOfPath(path) ?? soapVersions.at(-1)!;
}
