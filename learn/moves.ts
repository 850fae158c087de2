import type { Exercise } from './exercises';
import type { Note, State, Step } from './state';
import type { Verdict } from './verdict';

export const PAGE = { kind: 'page' } as const;

export function say(state: State, note: Note): Step {
  return [{ ...state, note }, []];
}

/** Shows an exercise from its beginning. It is judged when its file begins to be watched. */
export function goTo(state: State, exercise: Exercise): Step {
  const fresh = { verdict: undefined, isSolutionAsked: false, scroll: 0 };
  return [{ ...state, ...fresh, at: exercise, mode: PAGE }, [{ kind: 'go to', exercise }]];
}

/** The next exercise, or the previous one. */
export function goBy(state: State, by: 1 | -1): Step {
  const next = state.exercises[state.exercises.indexOf(state.at) + by];
  if (next) return goTo(state, next);
  return say(state, by < 0 ? 'This is the first one.' : { tells: 'last' });
}

export function openList(state: State): State {
  return {
    ...state,
    mode: { kind: 'list', choice: { cursor: state.exercises.indexOf(state.at), typed: '' } },
  };
}

/** Back to the page. Where all are being judged, the exercise there comes first now. */
export function closeList(state: State): Step {
  const page = { ...state, mode: PAGE };
  return state.check?.of === 'all' ? checkOne(page) : [page, []];
}

/** Judges the exercise where one is, before anything else. */
export function checkOne(state: State): Step {
  return check(state, 'one', state.at);
}

/** Judges one exercise after the other, in sight of the list. */
export function checkAll(state: State): Step {
  return check(openList(state), 'all', state.exercises[0]);
}

function check(state: State, of: 'one' | 'all', exercise: Exercise | undefined): Step {
  if (!exercise) return say({ ...state, check: undefined }, { tells: 'all checked' });
  return [{ ...state, check: { exercise, of, isSlow: false } }, [{ kind: 'judge', exercise }]];
}

/** The verdict on an exercise, if something else isn't judged by now. */
export function judged(state: State, exercise: Exercise, verdict: Verdict): Step {
  if (exercise !== state.check?.exercise) return [state, []];
  const known = exercise === state.at ? { ...state, verdict } : state;
  if (state.check.of === 'all')
    return check(known, 'all', state.exercises[state.exercises.indexOf(exercise) + 1]);
  const done = { ...known, check: undefined };
  if (exercise !== state.at) return [done, []];
  return [{ ...done, scroll: verdict.passed ? ['results', 'solution'] : ['results'] }, []];
}
