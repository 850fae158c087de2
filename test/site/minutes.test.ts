import { countOf, minutesOf, type Count } from '../../website/plugins/minutes/count';
import { countIn, isCore, minutesIn } from '../../website/plugins/minutes/pages';
import { root } from '../../tools/root';

const SAID: Readonly<Record<string, { readonly text: string; readonly lines: number }>> = {
  RunIt: { text: 'Run it', lines: 1 },
  Closer: { text: '(3 min)', lines: 0 },
};
const elsewhere = {
  lines: () => 7,
  text: () => 'three more words',
  saidBy: (name: string) => SAID[name],
};
const count = (mdx: string): Count => countOf(mdx, elsewhere);
const nothing = { words: 0, lines: 0, pictures: 0, questions: 0 };

test.each([
  ['words, not marks', 'A **word** - and `more`, [a link](./elsewhere.mdx) {/* #id */}', { words: 6 }],
  [
    'of what stands above a page the title',
    '---\nid: some\ntitle: Two words\nslug: /some/\n---\n\nimport X from "x";\nOne',
    { words: 3 },
  ],
  [
    'of a fold its first line',
    '<details>\n<summary>Going deeper</summary>\n\nMany words.\n\n</details>',
    { words: 2 },
  ],
  [
    'a listing has lines, and notes',
    '<Listing file="a" region="b">\n<Note lines="1">\n\nTwo words\n\n</Note>\n</Listing>',
    { words: 2, lines: 7 },
  ],
  ['code in a page', '```bash\none\ntwo\n```', { lines: 2 }],
  ['what there is to touch', '<Samples />', { pictures: 1 }],
  ['a picture', 'See ![a cat](cat.png)', { words: 1, pictures: 1 }],
  ['what a component says', '<RunIt file="x" />', { words: 2, lines: 1 }],
  ['what one adds to its text', '<Closer look="02-a">Why</Closer> and <Term id="b">how</Term>', { words: 5 }],
  ['a box', ':::note[A title]\n\nText.\n\n:::', { words: 3 }],
  [
    'a question',
    '<Question ask="Why?">\n<Choice text="So">\n\nBecause.\n\n</Choice>\n</Question>',
    { questions: 1 },
  ],
  ['words that nothing parts', '# 画像の上、Conv2d', { words: 4 }],
  ['a part from another file', "import Gpu from './_gpu.md';\n\n<Gpu />", { words: 3 }],
])('%s', (_, mdx, expected) => {
  expect(count(mdx)).toEqual({ ...nothing, ...expected });
});

test('200 words, 20 lines, a picture and three questions are 3 minutes and 45 seconds', () => {
  expect(minutesOf({ words: 200, lines: 20, pictures: 1, questions: 3 })).toBeCloseTo(3.75);
});

describe('the pages of this project', () => {
  const { lessons, core, all } = minutesIn(root);
  const minutesOfAll = (pages: readonly { readonly minutes: number }[]): number =>
    pages.reduce((sum, { minutes }) => sum + minutes, 0);

  test('the core are seven lessons and the part 4b; the eighth is counted apart, and each closer look', () => {
    const lab = lessons.filter(({ id }) => isCore(id));
    expect(lab.map(({ id }) => id.split('-')[0])).toEqual(['01', '02', '03', '04', '04b', '05', '06', '07']);
    expect(lessons).toHaveLength(9);
    expect(core).toBe(minutesOfAll(lab));
    expect(all).toBe(core + minutesOfAll(lab.flatMap(({ looks }) => looks)));
    expect(all).toBeGreaterThan(core);
  });

  test('the core takes at most 45 minutes, page by page and all at once', () => {
    const exact = lessons.filter(({ id }) => isCore(id)).map(({ id }) => minutesOf(countIn(root, id)));
    expect(core).toBeLessThanOrEqual(45);
    expect(exact.reduce((sum, minutes) => sum + minutes, 0)).toBeLessThanOrEqual(45);
  });

  test('a closer look takes at most 8 minutes', () => {
    const looks = lessons.flatMap((lesson) => lesson.looks);
    expect(looks.filter(({ minutes }) => minutes > 8)).toEqual([]);
  });

  test('a listing, its output and what a page lists take time', () => {
    const page = countIn(root, 'closer/03-activations');
    // Two regions, four printed lines, and the command that runs them.
    expect(page).toMatchObject({ lines: 3 + 10 + 4 + 1, pictures: 1, questions: 1 });
    expect(page.words).toBeGreaterThan(300);
  });
});
