/** The program with which more is done after its `main`. A page says so without loading what does it. */
export const ENCORED = 'lessons/03-cnn.ts';
/** How many drawn pictures go through its network then. */
export const PICTURES = 4;
