import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { LoadContext } from '@docusaurus/types';
import { readText } from '../../tools/text';
import { root } from '../../tools/root';
import { languagesIn } from '../../website/languages';
import { textsIn } from '../../website/plugins/exercises/texts';
import { lessonPagesOf } from '../../website/plugins/lessonPages';
import { listingsIn, problemsWith } from '../../website/plugins/listing/problems';
import { programsOf } from '../../website/plugins/listing/lessons';
import { countIn, minutesIn } from '../../website/plugins/minutes/pages';
import { translationsOf } from '../../website/plugins/translations';
import { markMessage, markPage } from './second/mark';

let folder: string;
/** This project's pages, with the translations of `folder`. */
const fileOf = (name: string): string =>
  // Of all that a plugin is told, it needs these two.
  translationsOf({ siteDir: path.join(root, 'website'), localizationDir: folder } as LoadContext)(name);

function write(place: string, text: string): void {
  mkdirSync(path.dirname(path.join(folder, place)), { recursive: true });
  writeFileSync(path.join(folder, place), text);
}
const translate = (page: string, change: (text: string) => string): void =>
  write(`docusaurus-plugin-content-docs/current/${page}`, change(readText(path.join(root, 'docs', page))));

beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'language-'))));
afterEach(() => rmSync(folder, { recursive: true }));

test('the languages are English and each that has a folder', () => {
  expect(languagesIn(path.join(folder, 'none'))).toEqual(['en']);
  expect(languagesIn(folder)).toEqual(['en']);
  write('zh-Hant/code.json', '{}');
  write('ja/code.json', '{}');
  write('en/code.json', '{}');
  write('README.md', 'No language.');
  expect(languagesIn(folder)).toEqual(['en', 'ja', 'zh-Hant']);
});

describe('with no page translated', () => {
  test('every line is explained, in English, and takes its time', () => {
    const listings = listingsIn(root, fileOf);
    expect(programsOf(root).flatMap((file) => problemsWith(file, listings, root))).toEqual([]);
    expect(minutesIn(root, fileOf)).toEqual(minutesIn(root));
    expect(textsIn(root, fileOf)[6]?.title).toBe('Shuffle with a seed');
  });
});

describe('with some pages translated', () => {
  test('a translation is read where there is one', () => {
    translate('02-data.mdx', (text) => text.replace('title: 2 Data', 'title: 2 データ'));
    const lessons = lessonPagesOf(root, fileOf);
    expect(lessons.map(({ title }) => title)).toEqual(
      lessonPagesOf(root).map(({ title }) => (title === '2 Data' ? '2 データ' : title)),
    );
    // The questions that its lines raise come in the order of its own links.
    expect(lessons[1]?.looks).toEqual(lessonPagesOf(root)[1]?.looks);
    expect(minutesIn(root, fileOf).lessons[1]?.title).toBe('2 データ');
  });

  test('its listings have to explain every line, too', () => {
    translate('02-data.mdx', (text) =>
      text.replace('<Note lines="1-2" py="1-6">', '<Note lines="1" py="1-6">'),
    );
    const problems = problemsWith('lessons/02-data.ts', listingsIn(root, fileOf), root);
    expect(problems).toEqual([
      expect.stringMatching(
        /current\/02-data\.mdx: lessons\/02-data\.ts, region imports: the notes cover 1 of 2/,
      ),
    ]);
  });

  test('its words are counted, where nothing parts them as well', () => {
    const { words } = countIn(root, 'closer/02-pixel');
    translate('closer/02-pixel.mdx', (text) => `${text}\n画像の上を動く。\n`);
    const translated = countIn(root, 'closer/02-pixel', fileOf);
    expect(translated.words).toBeGreaterThan(words + 3);
    expect(translated.words).toBeLessThan(words + 8);
  });

  test('an exercise is read in its translation, with or without the link to its lesson', () => {
    const place = 'exercises/07-shuffle-with-a-seed/README.md';
    for (const end of ['', '\n\n第2課、[なぜ](../../docs/02-data.mdx#shuffle)。\n']) {
      write(place, `# 並べ替え\n\n\`shuffled\` を書く。\n\n次に [それ](./exercise.ts)。${end}`);
      expect(textsIn(root, fileOf)[6]).toMatchObject({
        name: '07-shuffle-with-a-seed',
        title: '並べ替え',
        lesson: '2',
        task: '`shuffled` を書く。\n\n次に [それ](./exercise.ts)。',
        hints: textsIn(root)[6]?.hints,
      });
    }
    expect(textsIn(root, fileOf)[5]?.title).toMatch(/^[\w ]+$/);
  });
});

test('the language of the tests marks what a reader reads, and nothing else', () => {
  expect(markMessage('All {count} places')).toBe('Àĺĺ {count} ṕĺàćéś');
  expect(
    markPage(
      `---\ntitle: 2 Data\nslug: /data/\n---\n\nimport { X } from 'x';\n\n## A \`b\` [c](./d.mdx) {/* #e */}\n\n<Question ask="Why?">\n\`\`\`ts title="f"\ng\n\`\`\``,
    ),
  ).toBe(
    `---\ntitle: 2 Ďàţà\nslug: /data/\n---\n\nimport { X } from 'x';\n\n## À \`b\` [ć](./d.mdx) {/* #e */}\n\n<Question ask="Ŵĥý?">\n\`\`\`ts title="ƒ"\ng\n\`\`\``,
  );
});
