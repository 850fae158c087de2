import { linesOf } from './markdown';

export interface Solution {
  /** Why it is right: the comment that opens the file. */
  readonly why: readonly string[];
  readonly code: readonly string[];
}

/** A solution as its author wrote it, without the marks of what the learner has to write. */
export function solutionOf(text: string): Solution {
  const [comment = '', why = ''] = /^\/\*\*([\s\S]*?)\*\/\n*/.exec(text) ?? [];
  return {
    why: linesOf(why.replaceAll(/^ \* ?/gm, '')),
    code: text
      .slice(comment.length)
      .trimEnd()
      .split('\n')
      .filter((line) => !/^\s*\/\/ #(answer|end)$/.test(line)),
  };
}
