import { errorCause, errorCode, errorText } from '../../systemErrors';
import { MirrorError } from './mirrorError';

/** The connection was made and then lost, so the address is the right one. Offline, no host is found at all. */
const PASSING = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET', 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH']);

/** Nobody who is trusted here vouches for the server: OpenSSL's names for that. */
const UNTRUSTED = new Set([
  'CERT_UNTRUSTED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);

/** `fetch` says no more than "fetch failed"; the reason is its cause, or the cause of that. */
export function connectionError(error: unknown): MirrorError {
  let cause = error;
  while (errorCause(cause) !== undefined) cause = errorCause(cause);
  const code = errorCode(cause) ?? '';
  const text = errorText(cause);
  const reason = text.includes(code) ? text : `${text} ${code}`.trim();
  if (UNTRUSTED.has(code)) {
    return new MirrorError(
      `its certificate is not trusted (${reason}); where a company or a school looks into all connections, ` +
        'NODE_EXTRA_CA_CERTS=FILE names the file with their certificate',
      'never',
    );
  }
  const clock = /^CERT_(HAS_EXPIRED|NOT_YET_VALID)$/.test(code) ? '; is the clock right?' : '';
  return new MirrorError(`no connection (${reason})${clock}`, PASSING.has(code) ? 'later' : 'never');
}
