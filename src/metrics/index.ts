export { percent } from './percent';
export { accuracy } from './accuracy';
export { ConfusionMatrix } from './confusionMatrix';
