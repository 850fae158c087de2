import { useState } from 'react';
import { translate } from '@docusaurus/Translate';
import useBaseUrl from '@docusaurus/useBaseUrl';
import type { Classes, NetworkName } from '../../training/asking/questions';
import type { Ask } from './ask';

/** The network that a page trains. */
export interface Trained {
  readonly classes: Classes;
  /** Another one after each step that can be seen. */
  readonly version: unknown;
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
  readonly version: unknown;
  readonly known: Readonly<Partial<Record<FromFile, Known>>>;
  readonly choose: (network: NetworkName) => void;
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

  const put = async (network: FromFile, file: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> => {
    const opened = await ask('open', { network, file, bytes });
    if ('problem' in opened) {
      onProblem(opened.problem);
      return;
    }
    const { classes } = opened;
    setKnown((before) => ({ ...before, [network]: { file, all: classes, chosen: classes[0], version: {} } }));
    setChosen(network);
    onProblem(undefined);
  };
  const fetchRecorded = async (): Promise<void> => {
    try {
      const response = await fetch(address);
      if (!response.ok) throw new Error(`${response.status}`);
      await put('recorded', RECORDED, new Uint8Array(await response.arrayBuffer()));
    } catch {
      onProblem(
        translate({
          id: 'askNetwork.notFetched',
          message: 'The recorded network could not be loaded: is there a connection? Then choose it again.',
        }),
      );
    }
  };
  const choose = (network: NetworkName): void => {
    if (network === 'recorded' && known.recorded === undefined) void fetchRecorded();
    else setChosen(network);
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
    await put('file', file.name, new Uint8Array(await file.arrayBuffer()));
  };

  const asked = chosen === 'trained' ? trained : known[chosen];
  const classes = asked && ('chosen' in asked ? asked.chosen : asked.classes);
  return {
    network: asked && chosen,
    classes,
    version: asked?.version,
    known,
    choose,
    chooseClasses,
    open,
  };
}
