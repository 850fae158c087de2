export type { Dataset, Sample } from './dataset';
export type { Portable, Recipe } from './portable';
export { Subset, randomSplit } from './subset';
export { RandomSampler, SequentialSampler, type RandomSamplerOptions, type Sampler } from './sampler';
export { DataLoader, type DataLoaderOptions } from './dataLoader';
