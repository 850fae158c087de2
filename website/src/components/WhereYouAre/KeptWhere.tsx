import { useEffect, type ReactNode } from 'react';
import Translate from '@docusaurus/Translate';
import { store, useKeeping } from '@site/src/kept';

/** Where all this is kept: the one place that says so when it is not. */
export function KeptWhere(): ReactNode {
  const keeping = useKeeping();
  useEffect(() => store.probe(), []);
  return (
    <p data-keeping={keeping}>
      {keeping === 'kept' && (
        <Translate id="whereYouAre.kept">
          It is kept in this browser, on this device, until you forget it or clear what the browser stores.
          Nothing of it is sent anywhere.
        </Translate>
      )}
      {keeping === 'lost' && (
        <Translate id="whereYouAre.lost">
          This browser keeps nothing for this site, or has no room left: what you do stays as long as the page
          is open, and in the file to which you save it.
        </Translate>
      )}
      {keeping === 'foreign' && (
        <Translate id="whereYouAre.unread">
          What this browser has kept for this site can't be read by this version, and is left as it is: what
          you do now stays as long as the page is open. Forget all, and it is kept again.
        </Translate>
      )}
    </p>
  );
}
