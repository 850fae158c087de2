import type { Choice } from './choice';
import type { Exercise } from './exercises';
import type { Frame, Scroll } from './screen';
import type { Verdict } from './verdict';

/** What the companion knows between two events. Nothing in it changes: each event makes a new one. */
export interface State {
  readonly exercises: readonly Exercise[];
  /** The exercise that one works on. */
  readonly at: Exercise;
  readonly mode: Mode;
  /** What its tests said last. */
  readonly verdict: Verdict | undefined;
  readonly isSolutionAsked: boolean;
  readonly scroll: Scroll;
  readonly note: Note;
  readonly check: Check | undefined;
}

/** What the keys are for. */
export type Mode =
  | { readonly kind: 'page' }
  | { readonly kind: 'question'; readonly about: 'reset' | 'solution' }
  | { readonly kind: 'list'; readonly choice: Choice }
  | { readonly kind: 'quit' };

/** What became of the last key: in words, or as what is told with the number of exercises that are done. */
export type Note = string | { readonly tells: 'last' | 'all checked' };

/** Tests that run. */
export interface Check {
  readonly exercise: Exercise;
  /** After one of all comes the next one. */
  readonly of: 'one' | 'all';
  /** They have been running for long. */
  readonly isSlow: boolean;
}

/** All that can happen. */
export type Event =
  /** A key, and what was on the screen when it was pressed. */
  | { readonly kind: 'key'; readonly name: string; readonly seen: Frame }
  /** The file of the exercise that one works on was saved, or begins to be watched. */
  | { readonly kind: 'saved' }
  | { readonly kind: 'judged'; readonly exercise: Exercise; readonly verdict: Verdict }
  | { readonly kind: 'slow'; readonly exercise: Exercise }
  /** There is something to tell the learner. */
  | { readonly kind: 'said'; readonly text: string }
  | { readonly kind: 'resized' }
  /** No more keys will come. */
  | { readonly kind: 'ended' };

/** What is to be done outside of the state, for an exercise. */
export interface Effect {
  readonly kind: 'go to' | 'judge' | 'hint' | 'reset' | 'open lesson';
  readonly exercise: Exercise;
}

/** What an event leads to. */
export type Step = readonly [State, readonly Effect[]];

/** Whoever passed may see the solution; others were asked whether they want to. */
export function showsSolution({ verdict, isSolutionAsked }: State): boolean {
  return verdict?.passed === true || isSolutionAsked;
}
