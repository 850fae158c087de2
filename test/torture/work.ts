/** A program: does one scenario in a folder where it has begun, to be killed at it. It says when it starts, and when it is done. */
import { SCENARIOS } from './scenarios';

async function main(name = '', folder = '', address = ''): Promise<void> {
  const scenario = SCENARIOS[name];
  if (scenario === undefined) throw new Error(`there is no scenario ${name}`);
  process.stdout.write('start\n');
  await scenario.act(folder, address);
  process.stdout.write('done\n');
}

void main(...process.argv.slice(2));
