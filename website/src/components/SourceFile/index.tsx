import type { ReactNode } from 'react';
import Head from '@docusaurus/Head';
import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import Layout from '@theme/Layout';
import type { SourceFile as Source } from '../../../plugins/listing/source';
import { CopyButton } from '../CodeBox/CopyButton';
import { Lines } from '../Listing/Lines';
import styles from './styles.module.css';

/** A page with a whole file, each line of which can be linked to: `#L12`. */
export default function SourceFile({ source }: { readonly source: Source }): ReactNode {
  const { collectAnchor } = useBrokenLinks();
  for (const { number } of source.lines) collectAnchor(`L${number}`);
  return (
    <Layout
      title={source.file}
      description={translate(
        { id: 'file.description', message: 'The whole file {file}' },
        { file: source.file },
      )}
    >
      <Head>
        {/* Its lines are found by search where they are explained. */}
        <meta name="robots" content="noindex" />
      </Head>
      <main className="container margin-vert--lg">
        <h1 className={styles.title}>{source.file}</h1>
        <p>
          <Link to={source.page}>
            <Translate id="file.lesson">The lesson that explains each line</Translate>
          </Link>
        </p>
        <CopyButton text={source.lines.map(({ text }) => text).join('\n')} />
        <Lines
          anchors
          groups={[source.lines]}
          tips={source.tips}
          className={styles.lines ?? ''}
          label={translate({ id: 'file.code', message: 'The code of {file}' }, { file: source.file })}
        />
      </main>
    </Layout>
  );
}
