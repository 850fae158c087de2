import { useRef, useState } from 'react';
import { translate } from '@docusaurus/Translate';
import useBaseUrl from '@docusaurus/useBaseUrl';
import type { Classes, NetworkName } from '../../training/asking/questions';
import type { Ask } from './ask';

/** The network that a page trains. */
export interface Trained {
  readonly classes: Classes;
  /** Another one after each step that can be seen. */
  readonly version: unknown;
  /** Not so of one of the reader's own. */
  readonly isLabs: boolean;
  /** Whether the page trains the lab's beside it, which is not asked. */
  readonly hasRival?: boolean;
}

type FromFile = Exclude<NetworkName, 'trained'>;
interface Known {
  readonly file: string;
  /** Of these, the file does not say which. */
  readonly all: readonly Classes[];
  readonly chosen: Classes;
  readonly version: unknown;
}

export interface Networks {
  /** The one that is asked; undefined while there is none. */
  readonly network: NetworkName | undefined;
  readonly classes: Classes | undefined;
  /** Not so where its file does not name them, and others would do, too. */
  readonly isSure: boolean;
  readonly version: unknown;
  readonly known: Readonly<Partial<Record<FromFile, Known>>>;
  /** Whether that one could be had, and nothing else was chosen meanwhile. */
  readonly choose: (network: NetworkName) => Promise<boolean>;
  readonly chooseClasses: (classes: Classes) => void;
  readonly open: (file: File) => Promise<void>;
}

const RECORDED = 'cifar10.safetensors';
/** The lab's network takes 0.25 MB. */
const MOST_MEGABYTES = 50;

/** Which networks can be asked, and which one is. */
export function useNetworks(
  ask: Ask,
  trained: Trained | undefined,
  onProblem: (sentence: string | undefined) => void,
): Networks {
  const address = useBaseUrl(`/networks/${RECORDED}`);
  const [chosen, setChosen] = useState<NetworkName>('trained');
  const [known, setKnown] = useState<Networks['known']>({});
  /** One that comes later than another was chosen does not take its place. */
  const wanted = useRef<NetworkName>(chosen);

  const put = async (network: FromFile, file: string, bytes: Uint8Array<ArrayBuffer>): Promise<boolean> => {
    const opened = await ask('open', { network, file, bytes });
    if ('problem' in opened) {
      onProblem(opened.problem);
      return false;
    }
    const { classes } = opened;
    setKnown((before) => ({ ...before, [network]: { file, all: classes, chosen: classes[0], version: {} } }));
    onProblem(undefined);
    if (wanted.current !== network) return false;
    setChosen(network);
    return true;
  };
  const fetchRecorded = async (): Promise<boolean> => {
    try {
      const response = await fetch(address);
      if (!response.ok) throw new Error(`${response.status}`);
      return await put('recorded', RECORDED, new Uint8Array(await response.arrayBuffer()));
    } catch {
      onProblem(
        translate({
          id: 'askNetwork.notFetched',
          message: 'The recorded network could not be loaded: is there a connection? Then choose it again.',
        }),
      );
      return false;
    }
  };
  const choose = async (network: NetworkName): Promise<boolean> => {
    wanted.current = network;
    if (network === 'recorded' && known.recorded === undefined) return fetchRecorded();
    setChosen(network);
    return true;
  };
  const chooseClasses = (classes: Classes): void =>
    setKnown((before) =>
      chosen === 'trained' || !before[chosen]
        ? before
        : { ...before, [chosen]: { ...before[chosen], chosen: classes } },
    );
  const open = async (file: File): Promise<void> => {
    if (file.size > MOST_MEGABYTES * 1e6) {
      onProblem(
        translate(
          {
            id: 'askNetwork.tooLarge',
            message: '{file} has {size} MB, and a file of this network 0.25: it is another one.',
          },
          { file: file.name, size: Math.round(file.size / 1e6) },
        ),
      );
      return;
    }
    wanted.current = 'file';
    // One that was changed or taken away since it was chosen can't be read, nor can a folder.
    const bytes = await file.arrayBuffer().catch(() => undefined);
    if (!bytes) {
      onProblem(
        translate(
          { id: 'askNetwork.notRead', message: '{file} can’t be read: choose it again.' },
          { file: file.name },
        ),
      );
      return;
    }
    await put('file', file.name, new Uint8Array(bytes));
  };

  const asked = chosen === 'trained' ? trained : known[chosen];
  const classes = asked && ('chosen' in asked ? asked.chosen : asked.classes);
  return {
    network: asked && chosen,
    classes,
    isSure: !asked || !('all' in asked) || asked.all.length === 1,
    version: asked?.version,
    known,
    choose,
    chooseClasses,
    open,
  };
}
