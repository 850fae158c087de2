import { useEffect, useRef, type DragEvent, type ReactNode } from 'react';
import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import { DATA_NAMES, type DataName } from '../../training/data';
import type { Unpacking } from '../../training/protocol';
import { FileButton } from '../AskNetwork/FileButton';
import { useNumbers } from '../LineChart';
import { PresetButton } from '../PresetButton';
import { takeLostFocus } from '../takeLostFocus';
import styles from './styles.module.css';
import type { Archive } from './useArchive';

interface DataChoiceProps {
  readonly data: DataName;
  readonly onData: (data: DataName) => void;
  readonly archive: Archive;
  readonly unpacking: Unpacking | undefined;
}

const FILE = 'cifar-10-binary.tar.gz';

/** Which pictures are learned: Shapes, or CIFAR-10 out of an archive that is chosen or dropped here. */
export function DataChoice({ data, onData, archive, unpacking }: DataChoiceProps): ReactNode {
  const { isThere, isOpening, problem, open } = archive;
  const choices = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isThere) takeLostFocus(choices.current?.querySelector<HTMLElement>('[aria-pressed]:last-of-type'));
  }, [isThere]);
  const choose = (name: DataName) => (): void => {
    if (name !== data) onData(name);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    const [file] = event.dataTransfer.files;
    if (file && !isOpening) void open(file);
  };
  return (
    <div className={styles.data} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <p className={styles.title}>
        <Translate id="trainNow.data">Pictures to learn from</Translate>
      </p>
      <div
        ref={choices}
        role="group"
        aria-label={translate({ id: 'trainNow.data.label', message: 'Which pictures are learned' })}
        className={styles.choices}
      >
        <PresetButton pressed={data === 'shapes'} onPress={choose('shapes')}>
          {DATA_NAMES.shapes}
        </PresetButton>
        {isThere ? (
          <PresetButton pressed={data === 'cifar10'} onPress={choose('cifar10')}>
            {DATA_NAMES.cifar10}
          </PresetButton>
        ) : (
          <FileButton accept=".gz,.tgz,.tar" isBusy={isOpening} onFile={(file) => void open(file)}>
            {translate({ id: 'trainNow.data.choose', message: 'CIFAR-10: choose its archive' })}
          </FileButton>
        )}
        {isOpening && <Progress unpacking={unpacking} />}
      </div>
      {problem !== undefined && <p role="alert">{problem}</p>}
      {!isThere && !isOpening && (
        <p className={styles.where}>
          <Translate
            id="trainNow.data.help"
            values={{
              file: <code>{FILE}</code>,
              source: (
                <Link to="https://www.cs.toronto.edu/~kriz/cifar.html">
                  <Translate id="trainNow.data.source">its authors’ page</Translate>
                </Link>
              ),
            }}
          >
            {
              'Or drop {file} here, 170 MB, from {source}. It is unpacked on your device, where its form is checked, and never leaves it. Its images take 185 MB of memory until you leave the page; then it has to be chosen again.'
            }
          </Translate>
        </p>
      )}
    </div>
  );
}

function Progress({ unpacking }: { readonly unpacking: Unpacking | undefined }): ReactNode {
  const { percent } = useNumbers();
  return (
    <>
      <progress
        aria-label={translate({ id: 'trainNow.data.progress', message: 'Unpacking CIFAR-10' })}
        max={unpacking?.of}
        value={unpacking?.bytes}
      />
      <span>
        <Translate
          id="trainNow.data.unpacking"
          values={{ part: percent(unpacking ? unpacking.bytes / unpacking.of : 0, 0) }}
        >
          {'Unpacking CIFAR-10: {part}'}
        </Translate>
      </span>
    </>
  );
}
