import MDXComponents from '@theme-original/MDXComponents';
import { Closer, CloserLooks, CloserOf } from '@site/src/components/Closer';
import { CodeBox } from '@site/src/components/CodeBox';
import { Exercises } from '@site/src/components/Exercises';
import { Guess } from '@site/src/components/Guess';
import { Listing, Note } from '@site/src/components/Listing';
import { Choice, Question } from '@site/src/components/Quiz';
import { RunIt } from '@site/src/components/RunIt';
import { Term } from '@site/src/components/Term';
import { WideTable } from '@site/src/components/ScrollBox/WideTable';

/** What every page may use without an import. */
export default {
  ...MDXComponents,
  code: 'code',
  pre: CodeBox,
  table: WideTable,
  Choice,
  Closer,
  CloserLooks,
  CloserOf,
  Exercises,
  Guess,
  Listing,
  Note,
  Question,
  RunIt,
  Term,
};
