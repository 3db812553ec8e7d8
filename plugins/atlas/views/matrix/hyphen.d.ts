/** The published types name a folder, which Node does not import. */
declare module 'hyphen/en-us/index.js' {
  const hyphen: { hyphenateSync(text: string): string };
  export default hyphen;
}
