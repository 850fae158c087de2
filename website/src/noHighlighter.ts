/** Stands for prism-react-renderer, to which the theme hands its languages. */
export const Prism = {};
