import { encodeSafetensors, tensor, tidy } from '../../../../src/browser';
import { textsOf } from '../../../../lab/classes';
import { transform } from '../../../../lab/images';
import { fit, SIZE } from '../../../../predict/fit';
import { probabilitiesOf } from '../look';
import type { Networks } from './networks';
import { openNetwork } from './openNetwork';
import { NONE_YET, orProblem } from './problems';
import type { AskingQuestions } from './questions';

/** What answers the questions of `AskingQuestions`. */
export const ASKING_ANSWERS: {
  readonly [Name in keyof AskingQuestions]: (
    networks: Networks,
    given: AskingQuestions[Name]['given'],
  ) => AskingQuestions[Name]['answer'];
} = {
  see: (_, { width, height, pixels }) =>
    orProblem(() => Uint8Array.from(fit({ shape: [height, width, 3], data: pixels }, 'the picture').data)),

  probabilities: (networks, { network, seen }) => {
    const net = networks.get(network);
    if (net === undefined) return NONE_YET;
    const { data } = transform.apply({ shape: [SIZE, SIZE, 3], data: seen });
    return tidy(() => probabilitiesOf(net, tensor(data, [1, SIZE, SIZE, 3])));
  },

  open: (networks, { network, file, bytes }) =>
    orProblem(() => {
      const { net, classes } = openNetwork(bytes, file);
      networks.put(network, net);
      return { classes };
    }),

  file: (networks) => {
    const state = networks.get('trained')?.stateDict();
    if (state === undefined) return NONE_YET;
    if (![...state.values()].every(({ data }) => data.every(Number.isFinite)))
      return {
        problem:
          'some weights are infinite or NaN, so the network was not saved: try a smaller learning rate',
      };
    return Uint8Array.from(encodeSafetensors(state, textsOf(networks.data)));
  },
};
