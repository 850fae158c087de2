import type { ReactNode } from 'react';
import { CodeBox } from '@site/src/components/CodeBox';

/** What the theme's own parts and ours show as code: a plain block. */
export default function CodeBlock({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <CodeBox>
      <code>{children}</code>
    </CodeBox>
  );
}
