import { useMemo } from 'react';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';

/** A number in a few digits, as the language of the page writes it. */
export type Short = (value: number) => string;

export function useShort(): Short {
  const { i18n } = useDocusaurusContext();
  return useMemo(() => {
    const whole = new Intl.NumberFormat(i18n.currentLocale, { maximumFractionDigits: 0 });
    // As many digits at each moment: so nothing beside it moves.
    const part = new Intl.NumberFormat(i18n.currentLocale, {
      minimumSignificantDigits: 4,
      maximumSignificantDigits: 4,
    });
    return (value) => (Number.isInteger(value) ? whole : part).format(value);
  }, [i18n.currentLocale]);
}
