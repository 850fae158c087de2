/** A place of the site that can be found. */
export interface Entry {
  /** The address below the site's own, with the anchor: `cnn/#convolution`. */
  readonly url: string;
  readonly title: string;
  /** The title of the page on which it is. */
  readonly page: string;
  readonly text: string;
  /** Lines of programs. */
  readonly code: string;
  readonly kind: Kind;
}

export type Kind = 'page' | 'section' | 'aside' | 'details' | 'symptom' | 'name' | 'reference' | 'member';

/** How much a place counts, where several have the same words: who learns looks for a lesson first. */
export const WEIGHTS: Readonly<Record<Kind, number>> = {
  page: 1,
  section: 1,
  aside: 0.9,
  details: 0.6,
  symptom: 0.9,
  name: 0.2,
  reference: 0.25,
  member: 0.2,
};

/** The same for who asks for a name of a program: `zeroGrad`, `num_workers`, `Conv2d`, `eval()`, `torch.save`. */
export const WEIGHTS_OF_NAMES: typeof WEIGHTS = { ...WEIGHTS, name: 0.4, reference: 0.6, member: 0.4 };
export const NAME = /\p{Ll}\p{Lu}|\p{L}_\p{L}|\p{L}\d\p{L}|\(|\p{L}\.\p{L}/u;
