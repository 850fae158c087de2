import { countOf, minutesOf } from '../../website/plugins/minutes/count';
import { minutesIn } from '../../website/plugins/minutes/pages';
import { root } from '../../tools/root';

const elsewhere = { lines: () => 7, text: () => 'three more words' };
const count = (mdx: string) => countOf(mdx, elsewhere);
const nothing = { words: 0, lines: 0, pictures: 0, questions: 0 };

test.each([
  ['words, not marks', 'A **word** - and `more`, [a link](./elsewhere.mdx) {/* #id */}', { words: 6 }],
  ['what stands above a page is not read', '---\ntitle: Words\n---\n\nimport X from "x";\nOne', { words: 1 }],
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
  ['what there is to touch', '<Samples /> <RunIt file="x" />', { pictures: 1 }],
  [
    'a question',
    '<Question ask="Why?">\n<Choice text="So">\n\nBecause.\n\n</Choice>\n</Question>',
    { questions: 1 },
  ],
  ['a part from another file', "import Gpu from './_gpu.md';\n\n<Gpu />", { words: 3 }],
])('%s', (_, mdx, expected) => {
  expect(count(mdx)).toEqual({ ...nothing, ...expected });
});

test('200 words, 20 lines, a picture and three questions are 3 minutes and 45 seconds: 4', () => {
  expect(minutesOf({ words: 200, lines: 20, pictures: 1, questions: 3 })).toBe(4);
});

test('the lab are seven lessons and the part 4b; the eighth is counted apart', () => {
  const { pages, core } = minutesIn(root);
  expect(Object.keys(pages)).toHaveLength(9);
  const { '08-beyond-this-machine': eighth = NaN, ...lab } = pages;
  expect(core).toBe(Object.values(lab).reduce((sum, minutes) => sum + minutes, 0));
  expect(eighth).toBeGreaterThan(0);
});
