import type { Answer, Section } from './answer';
import { EVERYWHERE } from './answers/everywhere';
import type { Row } from './map';
import { namesWithin, snakeCase, TORCH, TORCHVISION } from './torch';

/** What many functions of PyTorch take: the page says once that it is nowhere here. */
const NOWHERE = [
  'device',
  'dtype',
  'layout',
  'memory_format',
  'pin_memory',
  'out',
  'inplace',
  'foreach',
  'fused',
];
/** Options that are as seldom, or that PyTorch itself calls old. */
const SELDOM = [
  'capturable',
  'differentiable',
  'grad_variables',
  'non_blocking',
  'pickle_module',
  'pickle_protocol',
  'reduce',
  'size_average',
];

const code = (text: string): string => `\`${text}\``;
const list = (names: readonly string[]): string => names.map(code).join(', ');

/** The page of the map, as MDX. */
export function pageOf(rows: readonly Row[], sections: readonly Section[]): string {
  const number = (verdict: Answer['verdict']): number =>
    rows
      .filter((row) => verdictOf(row) === verdict)
      .reduce((sum, { members }) => sum + (members?.length ?? 1), 0);
  return [
    '---',
    'title: PyTorch’s map',
    'description: Every public name of this library beside PyTorch’s, and all that is not here.',
    '---',
    '',
    '{/* Written by `npm run map`, out of src/ and website/map/. */}',
    '',
    `Who knows PyTorch finds the way here. Every public name of this library stands beside its name in PyTorch ${TORCH} or torchvision ${TORCHVISION}: ${number('same')} do the same, ${number('differs')} differ, ${number('only here')} are only here. A script makes this page from the library itself and from the names that PyTorch has, so none is left out. If you find a difference that it doesn’t tell, you have found a mistake.`,
    '',
    '## Everywhere {/* #everywhere */}',
    '',
    ...EVERYWHERE.map((sentence) => `- ${sentence}`),
    `- No function has the options ${list([...NOWHERE, ...SELDOM])}. They are not said again below. Nor is there a form of a function that changes its tensor, as \`add_\` beside \`add\`.`,
    '',
    ...sections.flatMap((section) => partOf(section, rows)),
  ].join('\n');
}

function partOf(section: Section, all: readonly Row[]): string[] {
  const order = Object.keys(section.answers);
  const own = all.filter((row) => row.section === section);
  const rows = own.toSorted((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
  const classes = rows.flatMap(({ ours, torch }) => (ours?.kind === 'class' && torch ? [torch] : []));
  return [
    `## ${section.title} {/* #${section.id} */}`,
    '',
    ...rows.map(lineOf),
    '',
    ...[...section.modules, ...new Set(classes)].flatMap((parent) => absentFrom(parent, all)),
  ];
}

/** As a sentence of a list: a table of three columns with long names would be wider than the page. */
function lineOf(row: Row): string {
  const { name, torch, answer, alike, members = [] } = row;
  const missing = missingIn(row);
  const there = code(answer.python ?? fullName(torch ?? ''));
  const beginning = {
    same: `is the same as ${there}.`,
    differs: `**differs** from ${there}:`,
    'only here': 'is only here:',
  };
  const words = [
    beginning[verdictOf(row)],
    answer.why ?? '',
    members.length === 0 ? '' : `They are ${list(members)}.`,
    missing.length === 0 ? '' : `Not here: ${list(missing)}.`,
    alike.length === 0 ? '' : `The same: ${list(alike)}.`,
  ];
  return `- ${code(name)} ${words.filter((word) => word !== '').join(' ')}`;
}

function missingIn({ lacks }: Row): string[] {
  return lacks.filter((parameter) => !NOWHERE.includes(parameter) && !SELDOM.includes(parameter));
}

/** What lacks an option is not the same. */
function verdictOf(row: Row): Answer['verdict'] {
  return row.answer.verdict === 'same' && missingIn(row).length > 0 ? 'differs' : row.answer.verdict;
}

const fullName = (name: string): string => (name.startsWith('torchvision.') ? name : `torch.${name}`);

/** What a module or a class of PyTorch has and this library lacks, folded away. */
function absentFrom(parent: string, rows: readonly Row[]): string[] {
  const here = new Set(
    rows.flatMap(({ torch, alike }) => [torch, ...alike.map((word) => `${torch}.${snakeCase(word)}`)]),
  );
  const names = namesWithin(parent).filter((name) => !here.has(name));
  if (names.length === 0) return [];
  const words = names.map((name) => name.slice(name.lastIndexOf('.') + 1).replaceAll('_', '\\_'));
  return [
    '<details>',
    `<summary>Not here: ${names.length} of ${fullName(parent).replace(/\.$/, '')}</summary>`,
    '',
    words.join(', '),
    '',
    '</details>',
    '',
  ];
}
