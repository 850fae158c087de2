export { LRScheduler, type SchedulerState } from './lrScheduler';
export { StepLR, type StepLRSettings } from './stepLR';
export { CosineAnnealingLR, type CosineAnnealingLRSettings } from './cosineAnnealingLR';
