export { Optimizer } from './optimizer';
export type { GroupOptions, LearningRate, ParamGroup, Params } from './paramGroup';
export type { OptimizerState, SavedGroup } from './stateDict';
export { SGD, type SGDOptions } from './sgd';
export { Adam, type AdamOptions } from './adam';
/** torch.optim.lr_scheduler: learning rates that change from epoch to epoch. */
export * as lrScheduler from './lrScheduler';
