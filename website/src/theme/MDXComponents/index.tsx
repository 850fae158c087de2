import MDXComponents from '@theme-original/MDXComponents';
import { CodeBox } from '@site/src/components/CodeBox';
import { Exercises } from '@site/src/components/Exercises';
import { Listing, Note } from '@site/src/components/Listing';
import { Choice, Question } from '@site/src/components/Quiz';
import { RunIt } from '@site/src/components/RunIt';
import { Term } from '@site/src/components/Term';

/** What every page may use without an import. */
export default {
  ...MDXComponents,
  code: 'code',
  pre: CodeBox,
  Choice,
  Exercises,
  Listing,
  Note,
  Question,
  RunIt,
  Term,
};
