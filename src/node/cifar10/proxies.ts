import { EnvHttpProxyAgent } from 'undici';
import { UsageError } from '../../errors';
import { errorText } from '../../systemErrors';

const VARIABLES = ['HTTPS_PROXY', 'HTTP_PROXY', 'NO_PROXY'];

/**
 * What gives requests to the proxy that the environment names, in every version of Node: HTTPS_PROXY, HTTP_PROXY, NO_PROXY,
 * in capitals or not. To be destroyed in the end.
 */
export function proxyAgent(): EnvHttpProxyAgent {
  try {
    // As curl does it: a tunnel for https, and for http a plain question.
    return new EnvHttpProxyAgent({ proxyTunnel: false });
  } catch (cause) {
    // What was said there stays there: it may hold a password.
    throw new UsageError(
      `expected HTTPS_PROXY and HTTP_PROXY to be addresses such as http://proxy.example:8080 (${errorText(cause)})`,
    );
  }
}

/** Which of the variables are set. */
export function proxyVariables(): string[] {
  return VARIABLES.filter((name) => (process.env[name.toLowerCase()] ?? process.env[name] ?? '') !== '');
}
