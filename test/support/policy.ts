/** As strict as a host may be that lets pages draw and compute at all. */
export const POLICY = [
  ...["default-src 'self'", "script-src 'self' 'wasm-unsafe-eval'", "worker-src 'self'"],
  ...["style-src 'self' 'unsafe-inline'", "img-src 'self' data: blob:"],
].join('; ');
