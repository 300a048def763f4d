/** Version of the SuiteApp; a test holds it equal to package.json and manifest.xml. */
export const version = '0.1.0';
