import type { BundledLanguage, BundledTheme, Highlighter } from 'shiki';
import type { Line } from './regions';
import type { SourceLine, Token } from './source';
import type { FileTypes } from './types';

const THEMES = { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' } satisfies Record<
  string,
  BundledTheme
>;
type Language = Extract<BundledLanguage, 'typescript' | 'python'>;

let highlighter: Promise<Highlighter> | undefined;

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
  });

  return (lines) => {
    const tips: string[] = [];
    const indent = Math.min(
      ...lines.filter((line) => line.text.trim() !== '').map((line) => line.text.search(/\S/)),
    );
    const coloured = lines.map(({ number }): SourceLine => {
      const pieces = (tokens[number - 1] ?? []).flatMap((token) => {
        const light = token.htmlStyle?.['--shiki-light'] ?? '';
        const dark = token.htmlStyle?.['--shiki-dark'] ?? '';
        return cutAtTips(token.content, token.offset, types).map(([piece, tip]): Token => {
          if (tip === undefined) return [piece, light, dark];
          const known = tips.indexOf(tip);
          return [piece, light, dark, known >= 0 ? known : tips.push(tip) - 1];
        });
      });
      const shape = types?.shapes.get(number);
      return { number, tokens: withoutIndent(pieces, indent), ...(shape ? { shape } : {}) };
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
    const cut = Math.min(left, token[0].length);
    left -= cut;
    const text = token[0].slice(cut);
    if (text === '') return [];
    return [token[3] === undefined ? [text, token[1], token[2]] : [text, token[1], token[2], token[3]]];
  });
}
