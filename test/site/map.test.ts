import { readFileSync } from 'node:fs';
import path from 'node:path';
import { differs, inPython, onlyHere, same, type Answers, type Section } from '../../website/map/answer';
import { SECTIONS } from '../../website/map/answers';
import { PyTorchMap } from '../../website/map/map';
import { readOurs, type Ours } from '../../website/map/ours';
import { pageOf } from '../../website/map/page';
import { isInTorch, namesWithin, snakeCase } from '../../website/map/torch';
import { root } from '../../tools/root';

const names = readOurs(root);

describe('the page', () => {
  const { rows, problems } = new PyTorchMap(names, SECTIONS);
  const page = pageOf(rows, SECTIONS);

  test('has an answer to every public name, and every answer is to a name', () => {
    expect(problems).toEqual([]);
  });

  test('is what `npm run map` writes', () => {
    const written = readFileSync(path.join(root, 'docs', 'pytorch-map.mdx'), 'utf8');
    expect(written.split('\n')).toEqual(page.split('\n'));
  });

  test.each(['nn', 'nn.functional', 'optim', 'optim.lr_scheduler', 'utils.data', 'Tensor'])(
    'tells every name of torch.%s once: as one of ours, or as one that is not here',
    (module) => {
      const folded = new RegExp(`of torch\\.${module}</summary>\n\n(.*)\n`).exec(page)?.[1] ?? '';
      const absent = folded.replaceAll('\\_', '_').split(', ');
      const here = new Set(
        rows.flatMap(({ torch, alike }) => [torch, ...alike.map((word) => `${torch}.${snakeCase(word)}`)]),
      );
      const all = namesWithin(module);
      expect(all.length).toBeGreaterThan(10);
      expect(absent).toEqual(
        all.filter((name) => !here.has(name)).map((name) => name.slice(module.length + 1)),
      );
    },
  );
});

describe('what is read from src', () => {
  const named = new Map(names.map((ours) => [ours.name, ours]));

  test('a class with what its constructor takes, its methods and its fields, without inherited and private ones', () => {
    const conv = named.get('nn.Conv2d');
    expect(conv).toMatchObject({ kind: 'class', positional: ['inChannels', 'outChannels', 'kernelSize'] });
    expect(conv?.options).toEqual(expect.arrayContaining(['stride', 'padding', 'bias']));
    expect(conv?.fields).toEqual(expect.arrayContaining(['kernelSize', 'weight']));
    expect(conv?.fields).not.toContain('training');
    expect(named.get('nn.Module')?.fields).toContain('training');
    expect(named.get('DataLoader')?.fields).not.toContain('#generator');
  });

  test('a method, a function with options, a value and a type', () => {
    const methods = named.get('optim.Optimizer')?.methods.map(({ name }) => name);
    expect(methods).toContain('optim.Optimizer.step');
    expect(methods).not.toContain('optim.Optimizer.update');
    expect(named.get('randomSplit')).toMatchObject({
      kind: 'function',
      positional: ['dataset', 'lengths'],
      options: ['generator'],
    });
    // Options of a type that is shared, a tensor that has to fit another, and a group, which is one thing in PyTorch, too.
    expect(named.get('nn.functional.mseLoss')?.options).toEqual(['reduction']);
    expect(named.get('matmul')).toMatchObject({ positional: ['a', 'b'], options: [] });
    const optimizer = named.get('optim.Optimizer')?.methods ?? [];
    expect(optimizer.find(({ name }) => name.endsWith('addParamGroup'))?.positional).toEqual(['group']);
    expect(named.get('ENGINES')?.kind).toBe('value');
    expect(named.get('Shape')?.kind).toBe('type');
    expect(named.has('DataLoaderOptions')).toBe(false);
  });
});

describe('joining', () => {
  const nothing = { isCalled: true, positional: [], options: [], methods: [], fields: [] };
  const ours = (name: string, more: Partial<Ours> = {}): Ours => ({
    ...nothing,
    name,
    kind: 'class',
    ...more,
  });
  const section = (answers: Answers): Section => {
    return { title: 'torch.nn', id: 'nn', here: 'nn.', there: 'nn.', modules: ['nn'], answers };
  };
  const problemsOf = (names: readonly Ours[], answers: Answers): readonly string[] =>
    new PyTorchMap(names, [section(answers)]).problems;

  test('finds a name, a method, a field and an option without an answer', () => {
    expect(problemsOf([ours('nn.Linear')], {})).toEqual(['nn.Linear has no answer']);
    const parts = { methods: [ours('nn.Linear.fly')], fields: ['wings'], options: ['height'] };
    expect(problemsOf([ours('nn.Linear', parts)], { 'nn.Linear': same() })).toEqual([
      'nn.Linear(height) has no answer',
      'nn.Linear.wings has no answer',
      'nn.Linear.fly has no answer',
    ]);
  });

  test('finds an answer to what is not here, and two to one name', () => {
    expect(problemsOf([], { 'nn.Linear': same() })).toEqual(['nothing here is called nn.Linear']);
    const twice = [section({ 'nn.Linear': same() }), section({ 'nn.Linear': same() })];
    expect(new PyTorchMap([ours('nn.Linear')], twice).problems).toEqual(['nn.Linear has two answers']);
  });

  test('finds a name that PyTorch has not', () => {
    expect(problemsOf([ours('nn.Line')], { 'nn.Line': same() })).toEqual(['nn.Line: PyTorch has no nn.Line']);
    expect(problemsOf([ours('nn.Line')], { 'nn.Line': differs('It does.', 'nn.Linear') })).toEqual([]);
    const withOption = ours('nn.Linear', { options: ['height'] });
    expect(
      problemsOf([withOption], { 'nn.Linear': same(), 'nn.Linear(height)': same('nn.Linear(width)') }),
    ).toEqual(['nn.Linear(height): PyTorch has no nn.Linear(width)']);
  });

  test('asks for no answer to parts of what is only here, nor to those that one answer is for', () => {
    const parts = { methods: [ours('nn.Linear.forward')], fields: ['length'] };
    expect(problemsOf([ours('nn.Linear', parts)], { 'nn.Linear': onlyHere('To fly.') })).toEqual([]);
    expect(
      problemsOf([ours('nn.Linear', parts)], {
        'nn.Linear': same(),
        '*.forward': same('nn.Module.forward'),
        '*.length': inPython('len(x)'),
      }),
    ).toEqual([]);
  });

  test('one answer for a namespace stands for all names there, and lists them', () => {
    const inOps = ['ops.add', 'ops.mul'].map((name) => ours(name, { kind: 'function' }));
    const sections = [section({ 'ops.*': onlyHere('For formulas.') })];
    const { rows, problems } = new PyTorchMap(inOps, sections);
    expect(problems).toEqual([]);
    expect(rows.map(({ name, members }) => [name, members])).toEqual([['ops.*', ['add', 'mul']]]);
    const page = pageOf(rows, sections);
    expect(page).toContain('- `ops.*` is only here: For formulas. They are `add`, `mul`.');
    expect(page).toContain('2 are only here');
    expect(problemsOf([...inOps, ours('add')], { 'ops.*': onlyHere('') })).toEqual(['add has no answer']);
  });

  test('tells which options are alike and which are not here', () => {
    const linear = ours('nn.Linear', { positional: ['a', 'b'], fields: ['inFeatures'] });
    const [row] = new PyTorchMap([linear], [section({ 'nn.Linear': same() })]).rows;
    expect(row?.alike).toEqual(['inFeatures']);
    expect(row?.lacks).toEqual(['bias', 'device', 'dtype']);
  });
});

test('PyTorch’s names are written in its way', () => {
  expect(['zeroGrad', 'maxPool2d', 'DataLoader.numWorkers'].map(snakeCase)).toEqual([
    'zero_grad',
    'max_pool2d',
    'DataLoader.num_workers',
  ]);
  expect(['nn.Conv2d', 'nn.Conv2d(bias)', 'nn.Conv2d(colour)', 'nn.Conv4d'].map(isInTorch)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
