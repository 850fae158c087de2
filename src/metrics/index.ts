export { accuracy, argMax } from './accuracy';
export { ConfusionMatrix } from './confusionMatrix';
