import type { ReactNode } from 'react';
import useBaseUrl from '@docusaurus/useBaseUrl';
import project from '@generated/project/default/project.json';

interface CopyOfProjectProps {
  readonly className?: string;
  readonly children: ReactNode;
  /** What stands there where the site knows neither: the words alone, if nothing is said. */
  readonly otherwise?: ReactNode;
}

/** A link to the project, or to an archive of it. */
export function CopyOfProject({ className, children, otherwise = children }: CopyOfProjectProps): ReactNode {
  const archive = useBaseUrl(project.archive ?? '');
  if (project.repository === null && project.archive === null) return otherwise;
  return (
    <a href={project.repository ?? archive} className={className} download={project.repository === null}>
      {children}
    </a>
  );
}
