import { useMemo } from 'react';
import { useHistory } from '@docusaurus/router';
import { useHistorySelector } from '@docusaurus/theme-common';
import { useKeptState } from '@site/src/kept';
import { isSetting, settingIn, START, textOf, type Setting } from './setting';

interface SettingState {
  readonly setting: Setting;
  /** The address asks for a network that can't be. */
  readonly isDamaged: boolean;
  readonly change: (setting: Setting) => void;
  /** The page's address, with all of it. */
  readonly link: () => string;
}

/** What the address asks for, or else how the reader left it. What they change is in the address at once. */
export function useSetting(): SettingState {
  const history = useHistory();
  const search = useHistorySelector(({ location }) => location.search);
  const asked = useMemo(() => settingIn(search), [search]);
  const [kept, keep] = useKeptState('own-network', START, isSetting);
  const setting = asked === undefined || asked === 'damaged' ? kept : asked;
  const change = (next: Setting): void => {
    keep(next);
    history.replace({ search: textOf(next), hash: history.location.hash });
  };
  const link = (): string => {
    const { origin, pathname } = window.location;
    return `${origin}${pathname}?${textOf(setting)}`;
  };
  return { setting, isDamaged: asked === 'damaged', change, link };
}
