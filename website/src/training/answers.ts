import { encodeSafetensors } from '../../../src/browser';
import { ASKING_ANSWERS } from './asking/answers';
import type { Networks } from './asking/networks';
import type { QuestionName, Questions } from './protocol';

/**
 * What answers each question, at once: nothing is trained meanwhile. Tensors that it makes belong into a `tidy`, and it must not
 * draw from the generator that orders the training images. Undefined where there is no network yet: then no answer comes.
 */
export const ANSWERS: {
  readonly [Name in QuestionName]: (
    networks: Networks,
    given: Questions[Name]['given'],
  ) => Questions[Name]['answer'] | undefined;
} = {
  ...ASKING_ANSWERS,
  weights: (networks) => {
    const net = networks.get('trained');
    return net && Uint8Array.from(encodeSafetensors(net.stateDict()));
  },
};
