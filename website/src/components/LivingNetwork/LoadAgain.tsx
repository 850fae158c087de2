import { useEffect, useRef, type ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import { takeLostFocus } from '../takeLostFocus';

/** The recorded training did not come. */
export function LoadAgain({ onPress }: { readonly onPress: () => void }): ReactNode {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => takeLostFocus(button.current), []);
  return (
    <button ref={button} type="button" className="button button--primary" onClick={onPress}>
      {translate({ id: 'livingNetwork.loadAgain', message: 'Load it again' })}
    </button>
  );
}
