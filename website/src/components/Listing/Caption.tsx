import type { ReactNode } from 'react';
import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import type { Source } from '../../../plugins/listing/source';
import { Address } from '../Address';
import { CopyButton } from '../CodeBox/CopyButton';
import { LanguageSwitch } from './LanguageSwitch';
import { numbersOf } from './rows';
import { RunButton } from '../RunLines/RunButton';
import type { RunLines } from '../RunLines/useRunLines';
import { useRoving } from '../useRoving';
import styles from './styles.module.css';

const textOf = ({ lines, python }: Source): string => {
  const shown = python && document.documentElement.dataset.code === 'python' ? python.lines : lines;
  return shown.map(({ text }) => text).join('\n');
};

interface CaptionProps {
  readonly source: Source;
  readonly id: string;
  readonly run: RunLines;
}

/** Which lines of which file these are, and what can be done with them. All of it is one stop of the Tab key. */
export function Caption({ source, id, run }: CaptionProps): ReactNode {
  const { file, lines } = source;
  const shown = numbersOf(lines);
  return (
    <figcaption>
      <div
        className={styles.caption}
        role="toolbar"
        aria-label={translate({ id: 'listing.toolbar', message: 'Lines {shown} of {file}' }, { shown, file })}
        {...useRoving('a, button')}
      >
        <Link to={`/files/${file}/#L${lines[0]?.number ?? 1}`} className={styles.file}>
          {file}
        </Link>{' '}
        <span className={styles.where}>
          <Translate id="listing.lines" values={{ lines: shown }}>
            {'lines {lines}'}
          </Translate>
          <Address
            id={id}
            tabIndex={-1}
            label={translate(
              { id: 'listing.address', message: 'Link to lines {shown} of {file}' },
              { shown, file },
            )}
          />
        </span>
        {source.runs && <RunButton {...run} />}
        {/* A program that there is in one language alone has no other lines to switch to. */}
        {source.python !== null && <LanguageSwitch />}
        <CopyButton tabIndex={-1} text={() => textOf(source)} />
      </div>
    </figcaption>
  );
}
