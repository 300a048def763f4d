/** The parts of NetSuite's schema that answers are written in, by the prefixes that NetSuite writes. */
const namespaces = {
  platformMsgs: 'messages_V.platform',
  platformCore: 'core_V.platform',
  platformFaults: 'faults_V.platform',
  generalComm: 'communication_V.general',
  docFileCab: 'filecabinet_V.documents',
  actSched: 'scheduling_V.activities',
  listRel: 'relationships_V.lists',
  listEmp: 'employees_V.lists',
  listSupport: 'support_V.lists',
  tranSales: 'sales_V.transactions',
  setupCustom: 'customization_V.setup',
} as const;

export type Prefix = keyof typeof namespaces;

/** A namespace of one version, e.g. urn:core_2025_2.platform.webservices.netsuite.com */
export function namespace(prefix: Prefix, version: string): string {
  return `urn:${namespaces[prefix].replace('V', version)}.webservices.netsuite.com`;
}

/** The attribute that declares a prefix on the element that uses it first, as NetSuite writes it. */
export function declared(prefix: Prefix, version: string): Record<string, string> {
  return { [`xmlns:${prefix}`]: namespace(prefix, version) };
}
