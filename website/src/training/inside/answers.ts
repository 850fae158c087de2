import { imagesToTest } from '../images';
import { NONE_YET, orProblem } from '../asking/problems';
import type { Networks } from '../asking/networks';
import { lookInside } from './lookInside';
import { openMoments } from './openMoments';
import type { InsideQuestions } from './questions';

/** What answers the questions of `InsideQuestions`. */
export const INSIDE_ANSWERS: {
  readonly [Name in keyof InsideQuestions]: (
    networks: Networks,
    given: InsideQuestions[Name]['given'],
  ) => InsideQuestions[Name]['answer'] | Promise<InsideQuestions[Name]['answer']>;
} = {
  inside: (networks, { network, seen }) => {
    const net = networks.get(network);
    return net === undefined ? NONE_YET : lookInside(net, seen);
  },

  moments: (networks, { file, bytes }) =>
    orProblem(() => {
      const { steps, nets } = openMoments(bytes, file);
      nets.forEach((net, i) => networks.put(`moment ${i}`, net));
      return { steps };
    }),

  examples: async () => {
    const images = await imagesToTest({ data: 'shapes' });
    return images.classes.map((_, label) => Uint8Array.from(images.image(images.labels.indexOf(label)).data));
  },
};
