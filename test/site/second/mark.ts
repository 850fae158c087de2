/**
 * A language in which everything can still be read: each letter of English has a mark, `Ŝéàŕćĥ`. A letter without one, on a page
 * of this language, was not translated.
 */
const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const MARKED = 'àƀćďéƒĝĥíĵķĺḿńóṕɋŕśţúṽŵẋýźÀƁĆĎÉƑĜĤÍĴĶĹḾŃÓṔɊŔŚŢÚṼŴẊÝŹ';
const MARKS = new Map(Array.from(PLAIN, (letter, i) => [letter, Array.from(MARKED)[i] ?? letter]));

const marked = (text: string): string => text.replace(/[a-z]/gi, (letter) => MARKS.get(letter) ?? letter);

/** Marks a text but for what `kept` finds in it. */
function markBut(text: string, kept: RegExp): string {
  let from = 0;
  let out = '';
  for (const match of text.matchAll(kept)) {
    out +=
      marked(text.slice(from, match.index)) + match[0].replace(ATTRIBUTE, markValue).replace(CHOICES, marked);
    from = match.index + match[0].length;
  }
  return out + marked(text.slice(from));
}

/** Attributes of a page's tags that a reader reads. */
const ATTRIBUTE = /(\b(?:ask|text|title|truth)=")([^"]*)"/g;
/** The answers that a question offers. */
const CHOICES = /(?<=\bchoices=\{\[)[^\]]*/g;
const markValue = (_: string, name: string, text: string): string => `${name}${marked(text)}"`;

/** `{count} places`: what stands in the braces is the program's. */
export const markMessage = (message: string): string => markBut(message, /\{\w+\}/g);

/** What of a page is not prose: code, tags, expressions and ids, addresses, the names of boxes. */
const NO_PROSE =
  /^ *```[\s\S]*?^ *```$|`[^`]*`|^import [\s\S]*?;$|<[^>]*>|\]\([^)]*\)|\{[^{}]*\}|&#?\w+;|https?:\/\/\S+|^ *:::\w+/gm;

/** A page, or a part of one, or an exercise's text. */
export function markPage(page: string): string {
  const [head = ''] = /^---\n[\s\S]*?\n---\n/.exec(page) ?? [];
  const shown = head.replace(
    /^(title|description): (.*)$/gm,
    (_, name: string, text: string) => `${name}: ${markBut(text, /^'|'$|\\\w/g)}`,
  );
  return shown + markBut(page.slice(head.length), NO_PROSE);
}
