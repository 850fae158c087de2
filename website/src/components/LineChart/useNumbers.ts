import { useMemo } from 'react';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';

export interface Numbers {
  /** A number with as many digits after the point as are asked for, 0 by default. */
  readonly number: (value: number, digits?: number) => string;
  /** A part of 1, in percent. */
  readonly percent: (part: number, digits?: number) => string;
}

/** Numbers as the language of the page writes them. */
export function useNumbers(): Numbers {
  const { i18n } = useDocusaurusContext();
  const locale = i18n.currentLocale;
  return useMemo(() => {
    const fixed = (digits: number) => ({ minimumFractionDigits: digits, maximumFractionDigits: digits });
    return {
      number: (value, digits = 0) => new Intl.NumberFormat(locale, fixed(digits)).format(value),
      percent: (part, digits = 1) =>
        new Intl.NumberFormat(locale, { style: 'percent', ...fixed(digits) }).format(part),
    };
  }, [locale]);
}
