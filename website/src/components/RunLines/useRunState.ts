import { useSyncExternalStore } from 'react';
import type { Session } from './session';
import type { RunState } from './state';

export function useRunState(session: Session): RunState {
  return useSyncExternalStore(session.subscribe, () => session.state);
}
