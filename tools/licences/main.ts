/** Lists the licences of what ships, and counts those of the tools. Fails where one is neither permissive nor a named exception. */
import { run, UsageError } from '../../src';
import { COMPILED, EXCEPTIONS } from './accepted';
import { packagesOf, readLock, unaccepted, type Package } from './packages';

run(() => {
  const packages = packagesOf(readLock());
  console.log('What ships:');
  for (const { name, version, licence } of packages.filter(({ ships }) => ships))
    console.log(`  ${name} ${version}: ${licence}`);
  console.log('\nCompiled code in it:');
  for (const { what, licence } of COMPILED) console.log(`  ${what}: ${licence}`);
  console.log('\nTools, which build and test it:');
  for (const [licence, count] of countsOf(packages.filter(({ ships }) => !ships)))
    console.log(`  ${licence}: ${count}`);
  console.log('\nExceptions, all of them tools:');
  for (const { name, licence, why } of EXCEPTIONS) console.log(`  ${name.source}: ${licence} (${why})`);

  const others = unaccepted(packages).map(({ name, licence }) => `${name} (${licence})`);
  if (others.length > 0)
    throw new UsageError(
      `expected permissive licences, but got ${others.join(', ')}: leave these packages out, ` +
        'or name them, with a reason, in tools/licences/accepted.ts',
    );
});

function countsOf(packages: readonly Package[]): [licence: string, count: number][] {
  const counts = new Map<string, number>();
  for (const { licence } of packages) counts.set(licence, (counts.get(licence) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}
