import type { Exercise } from './exercises';
import { press } from './keys';
import { checkOne, goTo, judged, PAGE, say } from './moves';
import type { Event, State, Step } from './state';

/** How the companion begins. */
export function begin(exercises: readonly Exercise[], at: Exercise): Step {
  const state: State = {
    exercises,
    at,
    mode: PAGE,
    verdict: undefined,
    isSolutionAsked: false,
    scroll: 0,
    note: '',
    check: undefined,
  };
  return goTo(state, at);
}

/** The state after an event, and what is to be done then. All that the companion decides, it decides here. */
export function update(state: State, event: Event): Step {
  if (state.mode.kind === 'quit') return [state, []];
  switch (event.kind) {
    case 'key':
      return press(state, event.name, event.seen);
    case 'saved':
      return checkOne(state);
    case 'judged':
      return judged(state, event.exercise, event.verdict);
    case 'slow':
      if (state.check?.exercise !== event.exercise) return [state, []];
      return [{ ...state, check: { ...state.check, isSlow: true } }, []];
    case 'said':
      return say(state, event.text);
    case 'resized':
      return [state, []];
    case 'ended':
      return [{ ...state, mode: { kind: 'quit' } }, []];
  }
}
