/** What the `error` event of a worker means: it could not be loaded, or an error in it was caught by nobody. */
export function failureOf(event: Event): { readonly why: 'load' | 'broken'; readonly message: string } {
  // Where it could not be loaded, the event tells nothing.
  const { message } = event as Partial<ErrorEvent>;
  return message === undefined ? { why: 'load', message: '' } : { why: 'broken', message };
}
