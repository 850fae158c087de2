export type { Dataset, Sample } from './dataset';
export type { Collated } from './collate';
export type { NumberArray } from './stack';
export type { Portable, Recipe } from './portable';
export { itemGenerator } from './itemRandom';
export { Subset, randomSplit } from './subset';
export { RandomSampler, SequentialSampler, type RandomSamplerOptions, type Sampler } from './sampler';
export { DataLoader, type DataLoaderOptions } from './dataLoader';
