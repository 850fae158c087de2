import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readText } from '../../../tools/text';
import { root } from '../../../tools/root';
import { markMessage, markPage } from './mark';

/** Nobody has translated these yet: a lesson, a closer look, a page beside, a part that translated pages show, an exercise. */
export const LEFT: ReadonlySet<string> = new Set([
  'docs/06-testing.mdx',
  'docs/closer/06-checkpoint.mdx',
  'docs/reading.mdx',
  'docs/_engines.md',
  'exercises/01-shape-of-a-tensor/README.md',
]);

/** What the pages of this language have that no English page has, for the search. */
export const JAPANESE = '畳み込み層は、画像の上を動く小さなフィルタです。';

type Messages = Record<string, { message: string; description?: string }>;

const filesIn = (folder: string, end: RegExp): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => end.test(name))
    .map((name) => name.split(path.sep).join('/'));

/** Marks the texts that `npm run translations` has listed. */
export function markMessages(folder: string): void {
  for (const name of filesIn(folder, /\.json$/)) {
    const file = path.join(folder, name);
    const messages = messagesIn(file);
    for (const entry of Object.values(messages)) entry.message = markMessage(entry.message);
    writeFileSync(file, JSON.stringify(messages, null, 2));
  }
}

/** Puts marked pages and exercises where a translator would put hers, all but those that are left. */
export function markPages(folder: string): void {
  const put = (name: string, place: string): void => {
    if (LEFT.has(name)) return;
    const target = path.join(folder, place);
    mkdirSync(path.dirname(target), { recursive: true });
    const text = markPage(readText(path.join(root, name)));
    writeFileSync(target, name === 'docs/03-cnn.mdx' ? `${text}\n${JAPANESE}\n` : text);
  };
  for (const name of filesIn(path.join(root, 'docs'), /\.mdx?$/))
    put(`docs/${name}`, `docusaurus-plugin-content-docs/current/${name}`);
  for (const name of filesIn(path.join(root, 'exercises'), /^\d\d-[^/\\]*[/\\](README|hints)\.md$/))
    put(`exercises/${name}`, `exercises/${name}`);
}

const messagesIn = (file: string): Messages =>
  // Docusaurus wrote it.
  JSON.parse(readFileSync(file, 'utf8')) as Messages;

/** What a language's messages say, by file. */
export const messagesOf = (folder: string): Record<string, Record<string, string>> =>
  Object.fromEntries(
    filesIn(folder, /\.json$/).map((name) => {
      const entries = Object.entries(messagesIn(path.join(folder, name)));
      return [name, Object.fromEntries(entries.map(([key, { message }]) => [key, message]))];
    }),
  );

/** All that is said where nobody has translated, without Markdown's marks: pages that show or link to it have it in English. */
export const leftText = (): string =>
  [...LEFT]
    .map((name) => readText(path.join(root, name)))
    .join(' ')
    .replace(/\]\([^)]*\)|\{[^}]*\}|<[^>]*>|[`*[\]#|]/g, '')
    .replace(/\s+/g, ' ');
