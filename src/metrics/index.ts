export { percent } from './percent';
export { accuracy, argMax } from './accuracy';
export { ConfusionMatrix } from './confusionMatrix';
