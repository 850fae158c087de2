import { Generator, type Loaded } from './generator';

export { checkGenerator, Generator } from './generator';

/** torch.default_generator: what draws weights and shuffles where no other generator is given. */
export const defaultGenerator = new Generator(randomSeed());

/** torch.manual_seed(seed): from here on, the same program draws the same numbers. */
export function manualSeed(seed: number | bigint): Generator {
  return defaultGenerator.manualSeed(seed);
}

/** torch.get_rng_state(): the state of the default generator, as a file can keep it. */
export function getRngState(): Uint8Array<ArrayBuffer> {
  return defaultGenerator.getState();
}

/** torch.set_rng_state(state): from here on, the default generator draws what it drew after this state. */
export function setRngState(state: Loaded): void {
  defaultGenerator.setState(state);
}

/** Without `manualSeed`, every run draws other numbers. */
function randomSeed(): number {
  return Math.floor(Math.random() * 0x100000000);
}
