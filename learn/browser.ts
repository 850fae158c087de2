/** Milliseconds that the site gets to answer. */
const PATIENCE = 1_000;

const DESKTOPS: readonly NodeJS.Platform[] = ['darwin', 'win32'];

/** Over ssh, or without a desktop, a browser would open where nobody sits, or not at all. */
export function expectBrowser(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): boolean {
  if (env.SSH_CONNECTION ?? env.SSH_CLIENT ?? env.SSH_TTY ?? env.CI) return false;
  return (
    DESKTOPS.includes(platform) || (env.DISPLAY ?? env.WAYLAND_DISPLAY ?? env.WSL_DISTRO_NAME ?? '') !== ''
  );
}

/** Whether the site is there and has this section: another program may have taken its port. */
export async function isServed(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE) });
    const id = new URL(url).hash.slice(1);
    return response.ok && (id === '' || new RegExp(`id="?${id}["\\s>]`).test(await response.text()));
  } catch {
    return false;
  }
}

/** Whether a program that opens pages could be started. */
export async function openBrowser(url: string): Promise<boolean> {
  // Loaded when it is needed: most learners never do.
  const { default: open } = await import('open');
  const program = await open(url);
  // Unheard, it would end this program.
  program.on('error', () => undefined);
  return program.pid !== undefined;
}
