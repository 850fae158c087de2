/** The code of a system error ('ENOENT', 'ENOSPC', …), if it is one. */
export function errorCode(error: unknown): string | undefined {
  const code = property(error, 'code');
  return typeof code === 'string' ? code : undefined;
}

/** The system's own number of the error, a negative one; undefined for errors that did not come from the system. */
export function errorNumber(error: unknown): number | undefined {
  const number = property(error, 'errno');
  return typeof number === 'number' ? number : undefined;
}

/** The file, folder or program that a system error is about, if it names one. */
export function errorPath(error: unknown): string | undefined {
  const path = property(error, 'path');
  return typeof path === 'string' && path !== '' ? path : undefined;
}

/** What the error says, in its own words. */
export function errorText(error: unknown): string {
  const message = property(error, 'message');
  return typeof message === 'string' ? message : String(error);
}

/** What the error came from. */
export function errorCause(error: unknown): unknown {
  return property(error, 'cause');
}

/** (`instanceof Error` would miss errors from outside of Jest's sandbox, which have another `Error`.) */
function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
