/** A script of checker/browser, built to one text that pages carry. */
declare module 'browser:*' {
  const source: string;
  export default source;
}
