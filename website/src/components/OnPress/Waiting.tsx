import type { ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import type { Shown } from './useOnPress';

/** What stands in the place of a piece that is on its way, or could not be loaded. */
export function Waiting<Props>({ shown }: { readonly shown: Shown<Props> }): ReactNode {
  if (shown === 'loading')
    return <progress aria-label={translate({ id: 'onPress.progress', message: 'Loading' })} />;
  if (shown !== 'notLoaded') return null;
  return (
    <p role="alert">
      <Translate id="onPress.notLoaded">
        That could not be loaded: is there a connection? Then try again.
      </Translate>
    </p>
  );
}
