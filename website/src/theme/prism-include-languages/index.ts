/** Code is coloured when the site is built. */
export default function noLanguages(): void {
  return undefined;
}
