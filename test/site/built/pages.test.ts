import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../../../tools/root';
import { idTests } from './addresses';
import { testsOfContents } from './contents';
import { testsOfHeads } from './heads';
import { searchTests } from './search';
import { BASE, builtSite, LESSONS } from './site';

const site = builtSite();

test('there is a page for each lesson, for the words, for each file and for the library', () => {
  expect(site().pages).toEqual(
    expect.arrayContaining([
      '',
      ...LESSONS.map((name) => `${name}/`),
      'glossary/',
      'compile-error/',
      'what-it-learned/',
      'your-picture/',
      'exercises/',
      'why-typescript/',
      'pytorch-map/',
      'reading/',
      'files/lessons/03-cnn.ts/',
      'files/lessons/pytorch/03_cnn.py/',
      'closer/sizes/',
      'files/lessons/closer/03-sizes.ts/',
      'files/lessons/closer/pytorch/03_sizes.py/',
      'api/',
      'api/classes/DataLoader/',
      'search/',
    ]),
  );
});

test('the page of a file ends with its last line', () => {
  const html = readFileSync(path.join(site().folder, 'files/lessons/02-data.ts/index.html'), 'utf8');
  const lines = readFileSync(path.join(root, 'lessons/02-data.ts'), 'utf8').trimEnd().split('\n').length;
  expect(html).toMatch(new RegExp(`id="?L${lines}\\b`));
  expect(html).not.toMatch(new RegExp(`id="?L${lines + 1}\\b`));
});

test('"next" goes from lesson to lesson, past the closer looks, which stand below theirs at the side', () => {
  const linksOf = (name: string): string[] => {
    const html = readFileSync(path.join(site().folder, name, 'index.html'), 'utf8');
    return html.match(/<a [^>]*(?:pagination-nav__link--next|menu__link--active)[^>]*>/g) ?? [];
  };
  const nextOf = (name: string): string | undefined =>
    linksOf(name)
      .find((link) => link.includes('--next'))
      ?.split(BASE)[1]
      ?.replace(/\/.*/, '');
  expect(LESSONS.slice(0, -1).map(nextOf)).toEqual(LESSONS.slice(1));
  expect(nextOf('closer/sizes')).toBeUndefined();
  const active = linksOf('closer/sizes').join(' ');
  for (const address of ['cnn/', 'closer/sizes/']) expect(active).toContain(`${BASE}${address}`);
});

test('the message about a wrong fc1 is the compiler’s', () => {
  const html = readFileSync(path.join(site().folder, 'compile-error/index.html'), 'utf8');
  const text = html.replaceAll('&#x27;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>');
  expect(text).toContain(
    "'Tensor<readonly [N, 576]>' is not assignable to parameter of type 'Tensor<readonly [N, 400]>'",
  );
  expect(text).toContain("Type '576' is not assignable to type '400'");
});

test('a page asks for all files of the theme itself, once it is painted, each compiled while it arrives', () => {
  for (const name of ['', 'cnn', 'files/lessons/03-cnn.ts']) {
    const html = readFileSync(path.join(site().folder, name, 'index.html'), 'utf8');
    // What asks for them is the only script of a page, and small: the first words do not wait for it.
    const [start, ...others] = [...html.matchAll(/<script\b[^>]*\bsrc="?([^"\s>]*)/g)].map(([, src]) => src!);
    expect(others).toEqual([]);
    expect(gzipSync(readFileSync(path.join(site().folder, name, start!))).length).toBeLessThan(1500);
    const files = [...html.matchAll(/assets\/js\/([\w~.]+\.js)/g)].map(([, file]) => file!);
    const order = ['runtime~react', 'react', 'shell', 'pages', 'documents', 'main'];
    expect(files.map((file) => file.split('.')[0])).toEqual(order);
    const hints = files.filter((file) =>
      readFileSync(path.join(site().folder, 'assets/js', file), 'utf8').startsWith(
        '//# allFunctionsCalledOnLoad',
      ),
    );
    expect(hints.map((file) => file.split('.')[0])).toEqual(order);
  }
});

idTests(site);
testsOfHeads(site);
testsOfContents(site);
describe('search', () => searchTests(site));
