import { useEffect, useRef, useState, type ReactNode } from 'react';
import Translate, { translate } from '@docusaurus/Translate';
import { announce } from '../announce';

/** Copies the address that has the network and its numbers. Where the browser lets no page copy, it shows it. */
export function CopyLink({ link }: { readonly link: () => string }): ReactNode {
  const [isShown, setShown] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isShown) field.current?.focus();
  }, [isShown]);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(link());
      setShown(false);
      announce(translate({ id: 'ownNetwork.copied', message: 'The link is copied.' }));
    } catch {
      setShown(true);
      // It may be there already.
      field.current?.focus();
    }
  };
  return (
    <>
      <button type="button" className="button button--secondary" onClick={() => void copy()}>
        <Translate id="ownNetwork.copy">Copy link</Translate>
      </button>
      {isShown && (
        <label>
          <Translate id="ownNetwork.copyYourself">This browser lets no page copy. The link is:</Translate>{' '}
          <input ref={field} type="text" readOnly value={link()} onFocus={({ target }) => target.select()} />
        </label>
      )}
    </>
  );
}
