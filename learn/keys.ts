import { choose, type Choice } from './choice';
import { checkAll, closeList, goBy, goTo, openList, PAGE } from './moves';
import { scrolled, type Frame } from './screen';
import { showsSolution, type Effect, type State, type Step } from './state';

/** What a key does: it depends on what is on the screen. */
export function press(before: State, name: string, seen: Frame): Step {
  const state: State = { ...before, note: '' };
  if (name === 'ctrl-c' || name === 'q') return [{ ...state, mode: { kind: 'quit' } }, []];
  switch (state.mode.kind) {
    case 'page':
      return pressOnPage(state, name, seen);
    case 'question':
      return answer({ ...state, mode: PAGE }, state.mode.about, name);
    case 'list':
      return pressInList(state, state.mode.choice, name, seen);
    case 'quit':
      return [state, []];
  }
}

const PAGE_KEYS: Readonly<Record<string, (state: State) => Step>> = {
  n: (state) => goBy(state, 1),
  p: (state) => goBy(state, -1),
  h: (state) => doing('hint', { ...state, scroll: ['hints'] }),
  l: (state) => [openList(state), []],
  c: checkAll,
  r: (state) => [{ ...state, mode: { kind: 'question', about: 'reset' } }, []],
  s: (state) =>
    showsSolution(state)
      ? [{ ...state, scroll: ['solution'] }, []]
      : [{ ...state, mode: { kind: 'question', about: 'solution' } }, []],
  o: (state) => doing('open lesson', state),
};

function pressOnPage(state: State, name: string, seen: Frame): Step {
  const act = PAGE_KEYS[name];
  return act ? act(state) : [{ ...state, scroll: scrolled(seen, name) ?? state.scroll }, []];
}

function answer(state: State, about: 'reset' | 'solution', name: string): Step {
  if (name !== 'y') return [state, []];
  if (about === 'solution') return [{ ...state, isSolutionAsked: true, scroll: ['solution'] }, []];
  // The new text is judged as any save is.
  return doing('reset', { ...state, isSolutionAsked: false });
}

function pressInList(state: State, choice: Choice, name: string, seen: Frame): Step {
  const { exercises } = state;
  const chosen = exercises[choice.cursor];
  if (name === 'return' && chosen) return goTo(state, chosen);
  if (name === 'l' || name === 'escape') return closeList(state);
  if (name === 'c') return checkAll(state);
  const numbers = exercises.map(({ number }) => number);
  return [{ ...state, mode: { kind: 'list', choice: choose(choice, name, numbers, seen.height) } }, []];
}

function doing(kind: Effect['kind'], state: State): Step {
  return [state, [{ kind, exercise: state.at }]];
}
