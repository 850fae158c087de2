import { useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { FocusEvent, KeyboardEvent, SyntheticEvent, ReactNode } from 'react';
import { useHistory, useLocation } from '@docusaurus/router';
import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import useBaseUrl from '@docusaurus/useBaseUrl';
import { HitText } from './HitText';
import styles from './styles.module.css';
import { searchText, stateText } from './texts';
import { useSearch } from './useSearch';
import { useShortcut } from './useShortcut';

/** As many as a phone shows above its keyboard; the page of results has all of them. */
const SHOWN = 6;

/** The field in the bar at the top: what is typed is looked for at once, and the arrow keys go through what is found. */
export function SearchBox(): ReactNode {
  const id = useId();
  const history = useHistory();
  const { pathname, hash } = useLocation();
  const base = useBaseUrl('/');
  const field = useRef<HTMLInputElement>(null);
  const { search, state, wake } = useSearch();
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  useShortcut(field);
  // Whoever has gone somewhere wants to read.
  useEffect(() => setOpen(false), [pathname, hash]);

  const asked = useDeferredValue(query.trim());
  const hits = useMemo(() => search(asked), [search, asked]);
  const shown = hits.slice(0, SHOWN);
  const all = `${base}search/?q=${encodeURIComponent(query.trim())}`;
  const places = [...shown.map(({ url }) => base + url), ...(hits.length > SHOWN ? [all] : [])];
  const isOpen = open && asked !== '';

  const type = (text: string): void => {
    setQuery(text);
    setOpen(true);
    setActive(-1);
  };
  const go = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (query.trim() === '') return;
    setOpen(false);
    history.push(places[active] ?? all);
  };
  const press = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape' && isOpen) {
      event.preventDefault();
      setOpen(false);
    } else if (step !== undefined && asked !== '') {
      event.preventDefault();
      setOpen(true);
      // Round, with the field itself between the last and the first.
      const count = places.length + 1;
      setActive((before) => ((before + 1 + step + count) % count) - 1);
    }
  };
  const leave = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    if (!currentTarget.contains(relatedTarget)) setOpen(false);
  };

  return (
    <form role="search" action={`${base}search/`} className={styles.box} onSubmit={go} onBlur={leave}>
      <input
        ref={field}
        type="search"
        name="q"
        className={`navbar__search-input ${styles.field}`}
        placeholder={searchText()}
        aria-label={searchText()}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={isOpen && places.length > 0}
        aria-controls={`${id}-hits`}
        aria-activedescendant={isOpen && active >= 0 ? `${id}-${active}` : undefined}
        autoComplete="off"
        value={query}
        onFocus={() => {
          wake();
          setOpen(true);
        }}
        onChange={({ target }) => type(target.value)}
        onKeyDown={press}
      />
      <div className={styles.panel} hidden={!isOpen}>
        <div role="listbox" id={`${id}-hits`} aria-label={searchText()}>
          {isOpen &&
            places.map((url, i) => (
              <Link
                key={url}
                to={url}
                role="option"
                id={`${id}-${i}`}
                aria-selected={i === active}
                tabIndex={-1}
                className={styles.hit}
                onClick={() => setOpen(false)}
              >
                {shown[i] ? (
                  <HitText hit={shown[i]} />
                ) : (
                  <Translate id="search.all" values={{ count: hits.length }}>
                    {'All {count} places'}
                  </Translate>
                )}
              </Link>
            ))}
        </div>
        <p role="status" className={hits.length > 0 ? 'lab-heard' : styles.state}>
          {isOpen && stateText(state, hits.length)}
        </p>
      </div>
    </form>
  );
}
