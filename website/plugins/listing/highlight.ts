import type { BundledLanguage, Highlighter } from 'shiki';
import { withBreaks } from './breaks';
import { classOf, THEMES } from './colours';
import type { Line } from '../../../tools/regions';
import type { SourceLine } from './source';
import type { FileTypes } from './types';

type Language = Extract<BundledLanguage, 'typescript' | 'python'>;

let highlighter: Promise<Highlighter> | undefined;

/** A piece of a line: its text, the class of its colour, and the index of its type. */
interface Token {
  readonly text: string;
  readonly colour: string | undefined;
  readonly tip: number | undefined;
}

/** Colours a whole file, so that a region is coloured as its place in the file asks, and hands out its lines. */
export async function highlight(
  text: string,
  language: Language,
  types?: FileTypes,
): Promise<(lines: readonly Line[]) => { lines: SourceLine[]; tips: string[] }> {
  highlighter ??= import('shiki').then((shiki) =>
    shiki.createHighlighter({ themes: Object.values(THEMES), langs: ['typescript', 'python'] }),
  );
  const { tokens } = (await highlighter).codeToTokens(text, {
    lang: language,
    themes: THEMES,
    defaultColor: false,
    // Names one by one, so that each can show its type.
    includeExplanation: false,
    // By default it gives up on a line after half a second, and a busy machine gets other colours.
    tokenizeTimeLimit: 0,
  });

  return (lines) => {
    const tips: string[] = [];
    const indent = Math.min(
      ...lines.filter((line) => line.text.trim() !== '').map((line) => line.text.search(/\S/)),
    );
    const coloured = lines.map(({ number }): SourceLine => {
      const pieces = (tokens[number - 1] ?? []).flatMap((token) => {
        const { '--shiki-light': light = '', '--shiki-dark': dark = '' } = token.htmlStyle ?? {};
        const colour = classOf(light, dark);
        return cutAtTips(token.content, token.offset, types).map(([text, type]): Token => {
          if (type === undefined) return { text, colour, tip: undefined };
          const known = tips.indexOf(type);
          return { text, colour, tip: known >= 0 ? known : tips.push(type) - 1 };
        });
      });
      const shown = withoutIndent(pieces, indent);
      const shape = types?.shapes.get(number);
      return {
        number,
        text: shown.map(({ text }) => text).join(''),
        html: shown.map(markup).join(''),
        ...(shape ? { shape } : {}),
      };
    });
    return { lines: coloured, tips };
  };
}

/** Cuts a token so that each name that has a type stands alone. */
function cutAtTips(
  content: string,
  offset: number,
  types: FileTypes | undefined,
): [piece: string, tip: string | undefined][] {
  return (content.match(/[\p{L}\p{N}_$]+|[^\p{L}\p{N}_$]+/gu) ?? [])
    .reduce<{ piece: string; at: number }[]>((pieces, piece) => {
      const last = pieces.at(-1);
      return [...pieces, { piece, at: last ? last.at + last.piece.length : offset }];
    }, [])
    .reduce<[string, string | undefined][]>((pieces, { piece, at }) => {
      const tip = types?.tips.get(at);
      const last = pieces.at(-1);
      if (tip === undefined && last && last[1] === undefined) last[0] += piece;
      else pieces.push([piece, tip]);
      return pieces;
    }, []);
}

function withoutIndent(tokens: readonly Token[], indent: number): Token[] {
  let left = indent;
  return tokens.flatMap((token): Token[] => {
    const cut = Math.min(left, token.text.length);
    left -= cut;
    const text = token.text.slice(cut);
    return text === '' ? [] : [{ ...token, text }];
  });
}

function markup({ text, colour, tip }: Token): string {
  const plain = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  // Prose breaks at its blanks.
  const escaped = colour === 'code-comment' ? plain : withBreaks(plain);
  const attributes = [
    ...(colour === undefined ? [] : [`class="${colour}"`]),
    ...(tip === undefined ? [] : [`data-tip="${tip}"`]),
  ];
  if (text.trim() === '' || attributes.length === 0) return escaped;
  return `<span ${attributes.join(' ')}>${escaped}</span>`;
}
