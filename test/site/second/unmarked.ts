import { parse } from 'parse5';
import { CIFAR10_CLASSES } from '../../../src/datasets/cifar10Classes';
import { SHAPES_CLASSES } from '../../../src/datasets/shapes';
import { attribute, childrenOf, isElement, textOf, type Element } from '../../../website/plugins/search/html';

/** Programs, and what they print, are the same in all languages; styles and scripts are no text. */
const SAME: ReadonlySet<string> = new Set('code kbd noscript pre samp script style'.split(' '));
/** Attributes that are read to somebody. */
const READ = 'alt aria-description aria-label aria-roledescription aria-valuetext placeholder title'.split(
  ' ',
);
const READ_META = /^(description|og:title|og:description)$/;

/** Words of which programs are made: mul, conv1, lr, … */
const OF_PROGRAMS =
  'ToTensor Normalize Conv2d MaxPool2d BatchNorm2d ReLU Sigmoid Tanh Linear DataLoader SGD Adam flatten conv\\d? conv2d fc\\d? pool\\d? npm-ci maxPool2d relu tanh sigmoid linear input mul add sub grad target lr floor exp log softmax class';

/** What may be without marks in every language, and why. */
const ALLOWED: readonly (readonly [pattern: string, reason: string])[] = [
  ['[\\w./-]+\\.(?:ts|py|json|safetensors|md)', 'a file'],
  ['TypeScript|Python|PyTorch|CIFAR-10|Shapes|TensorFlow\\.js|GitHub', 'a name'],
  [OF_PROGRAMS.replaceAll(' ', '|'), 'a name that programs have'],
  [
    [...CIFAR10_CLASSES, ...SHAPES_CLASSES].join('|'),
    'a class, as the data set calls it, and what programs print',
  ],
  ['eval\\(\\)|--full', 'what one types'],
  ['ms|min|[kMGTP]B', 'the symbol of a unit'],
  ['[/a-z-]+/', 'an address'],
  ['Xx', 'what this language is called, by itself'],
];
const allowed = new RegExp(`(?<![\\w/])(?:${ALLOWED.map(([pattern]) => pattern).join('|')})(?!\\w)`, 'g');

/** Texts of a page with letters of English without marks. What says that it is in English, is. */
export function unmarkedIn(html: string): string[] {
  const found: string[] = [];
  const look = (text: string): void => {
    // A window's title is the page's and the site's.
    for (const part of text.split(' | ')) {
      const line = part.replace(/[\s\u200b]+/g, ' ').trim();
      if (/[A-Za-z]{2}/.test(line.replace(allowed, ''))) found.push(line);
    }
  };
  const lookAt = (element: Element): void => {
    if (attribute(element, 'lang') === 'en') return;
    for (const name of READ) look(attribute(element, name) ?? '');
    const meta = attribute(element, 'name') ?? attribute(element, 'property') ?? '';
    if (element.tagName === 'meta' && READ_META.test(meta)) look(attribute(element, 'content') ?? '');
    if (SAME.has(element.tagName)) return;
    for (const child of childrenOf(element)) {
      if (isElement(child)) lookAt(child);
      else look(textOf(child));
    }
  };
  for (const child of childrenOf(parse(html))) if (isElement(child)) lookAt(child);
  return found;
}
