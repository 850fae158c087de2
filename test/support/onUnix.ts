/** A test of what Windows does not have: there it is skipped, and says so. */
export function onUnix(name: string, run: jest.ProvidesCallback): void {
  if (process.platform === 'win32') test.skip(`${name}: skipped, for Windows has nothing of the kind`, run);
  else test(name, run);
}
