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
    // A format takes longer to make than all that it writes in a frame.
    const made = new Map<string, Intl.NumberFormat>();
    const format = (style: 'decimal' | 'percent', digits: number): Intl.NumberFormat => {
      const key = `${style}${digits}`;
      const fixed = { minimumFractionDigits: digits, maximumFractionDigits: digits };
      const one = made.get(key) ?? new Intl.NumberFormat(locale, { style, ...fixed });
      made.set(key, one);
      return one;
    };
    return {
      number: (value, digits = 0) => format('decimal', digits).format(value),
      percent: (part, digits = 1) => format('percent', digits).format(part),
    };
  }, [locale]);
}
