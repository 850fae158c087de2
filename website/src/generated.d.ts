// The data that plugins make when the site is built.
declare module '@generated/glossary/default/entries.json' {
  const entries: Readonly<Record<string, import('../plugins/glossary/glossary').Entry>>;
  export default entries;
}
declare module '@generated/figures/default/network.json' {
  const network: import('../plugins/figures/data').NetworkData;
  export default network;
}
declare module '@generated/figures/default/inside.json' {
  const inside: import('../plugins/figures/data').InsideData;
  export default inside;
}
declare module '@generated/figures/default/samples.json' {
  const samples: import('../plugins/figures/data').SamplesData;
  export default samples;
}
declare module '@generated/figures/default/samples.bmp' {
  const url: string;
  export default url;
}
declare module '@generated/figures/default/compileError.json' {
  const compileError: import('../plugins/figures/data').CompileErrorData;
  export default compileError;
}
declare module '@generated/figures/default/tapes.json' {
  const tapes: import('../plugins/figures/data').TapesData;
  export default tapes;
}
declare module '@generated/exercises/default/*.json' {
  const exercises: readonly import('../plugins/exercises/exercises').Exercise[];
  export default exercises;
}
declare module '@generated/examples/default/examples.json' {
  const examples: import('../plugins/examples/data').ExamplesData;
  export default examples;
}
declare module '@generated/minutes/default/minutes.json' {
  const minutes: import('../plugins/minutes/pages').Minutes;
  export default minutes;
}
declare module '@generated/project/default/project.json' {
  const project: import('../plugins/project/data').ProjectData;
  export default project;
}
declare module '@generated/training/default/engine.json' {
  const file: { readonly bytes: number };
  export default file;
}
declare module '@generated/listing/default/05-training.loop.json' {
  const source: import('../plugins/listing/source').Source;
  export default source;
}
declare module '@generated/lines/default/programs.json' {
  const programs: readonly import('../plugins/lines/data').RunnableProgram[];
  export default programs;
}
// Each is a lesson's own file, made ready to be looked at.
declare module '@generated/lines/default/*' {
  const nothing: undefined;
  export default nothing;
}
declare module '*.wasm' {
  const url: string;
  export default url;
}
