export { ENGINES, engineName, memory, setEngine, type EngineName, type EngineOptions } from './engine';
export * as ops from './ops';
export type { Raw, Window } from './ops';
