import { nearby } from '../../website/start/misplaced';
import { distance, nearest } from '../../website/src/theme/NotFound/Content/nearest';
import { rootOf } from '../../website/src/theme/Root/rootOf';

test.each([
  ['', 'abc', 3],
  ['abc', 'abc', 0],
  ['optimiser', 'optimizer', 1],
  ['kitten', 'sitting', 3],
])('from "%s" to "%s" it is %d letters', (a, b, letters) => {
  expect(distance(a, b)).toBe(letters);
  expect(distance(b, a)).toBe(letters);
});

describe('the pages that may have been meant', () => {
  const pages = ['/', '/cnn/', '/training/', '/loss-and-optimizer/', '/api/classes/DataLoader/', '/testing/'];
  test.each([
    ['/loss-and-optimiser/', ['/loss-and-optimizer/']],
    ['/trainig', ['/training/']],
    ['/lessons/cnn.html', ['/cnn/']],
    ['/api/dataloader', ['/api/classes/DataLoader/']],
    ['/CNN/index.html', ['/cnn/']],
    ['/%E0%A4%A/', []],
    ['/wp-login.php', []],
    ['/', []],
  ])('for %s are %j', (address, expected) => expect(nearest(address, pages)).toEqual(expected));
});

test.each([
  ['/', '/', './'],
  ['/cnn/', '/', '../'],
  ['/cnn', '/', '../'],
  ['/some/lab/', '/some/lab/', './'],
  ['/some/lab/files/lessons/03-cnn.ts/', '/some/lab/', '../../../'],
  ['/some/lab/404.html', '/some/lab/', '/some/lab/'],
])('from %s of a site at %s one comes to its top by %s', (pathname, base, expected) =>
  expect(rootOf(pathname, base)).toBe(expected),
);

test.each([
  ['', 'folder', '../', '../index.html'],
  ['cnn/#pool', 'folder', '../', '../cnn/index.html#pool'],
  ['cnn/?q=a#pool', 'elsewhere', '../', '../cnn/?q=a#pool'],
  ['assets/images/samples.bmp', 'folder', './', './assets/images/samples.bmp'],
  ['', 'elsewhere', './', './'],
] as const)('"%s" is found in a %s at %s: %s', (address, place, root, expected) =>
  expect(nearby(address, place, root)).toBe(expected),
);
