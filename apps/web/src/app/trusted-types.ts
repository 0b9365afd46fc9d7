/** What browsers that know trusted types have, and our compiler does not yet name. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createHTML(text: string): string | null; createScriptURL(address: string): string | null },
  ): unknown;
}

/**
 * Where text would become markup or the address of a script. Ant Design writes rules of style that way, which hold no
 * markup, and the reader of PDF files begins a worker, which is ours; everything else is refused by the browser.
 */
const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
trustedTypes?.createPolicy('default', {
  createHTML: (text) => (text.includes('<') ? null : text),
  createScriptURL: (address) => {
    const { origin, pathname } = new URL(address, document.baseURI);
    return origin === window.location.origin && pathname.startsWith('/assets/') ? address : null;
  },
});
