import type { ComponentProps, ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import { TitleFormatterProvider } from '@docusaurus/theme-common/internal';

type Formatter = ComponentProps<typeof TitleFormatterProvider>['formatter'];

/** Docusaurus has one title of the site for all languages: here each has its own. */
const formatter: Formatter = ({ defaultFormatter, ...parts }) => {
  const siteTitle = translate({ id: 'site.title', message: 'An image classifier, line by line' });
  // The first page has the site's title alone.
  const title = parts.title === parts.siteTitle ? siteTitle : parts.title;
  return defaultFormatter({ ...parts, title, siteTitle });
};

export default function ThemeProviderTitleFormatter({
  children,
}: {
  readonly children: ReactNode;
}): ReactNode {
  return <TitleFormatterProvider formatter={formatter}>{children}</TitleFormatterProvider>;
}
