import type { ReactNode } from 'react';
import { FileButtons } from './FileButtons';
import { KeptWhere } from './KeptWhere';
import { LessonList } from './LessonList';

/** What is kept of the reader's way, with what one can do with it. */
export function WhereYouAre(): ReactNode {
  return (
    <>
      <LessonList />
      <FileButtons />
      <KeptWhere />
    </>
  );
}
