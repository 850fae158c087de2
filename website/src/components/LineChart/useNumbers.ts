import { useMemo } from 'react';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';

export interface Numbers {
  /** A number with as many digits after the point as are asked for, 0 by default. */
  readonly number: (value: number, digits?: number) => string;
  /** A part of 1, in percent. */
  readonly percent: (part: number, digits?: number) => string;
}

/** A format takes longer to make than all that it writes in a frame, and many parts of a page write the same. */
const made = new Map<string, Intl.NumberFormat>();

function formatOf(locale: string, style: 'decimal' | 'percent', digits: number): Intl.NumberFormat {
  const key = `${locale} ${style} ${digits}`;
  const fixed = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  const format = made.get(key) ?? new Intl.NumberFormat(locale, { style, ...fixed });
  made.set(key, format);
  return format;
}

/** Numbers as the language of the page writes them. */
export function useNumbers(): Numbers {
  const { i18n } = useDocusaurusContext();
  const locale = i18n.currentLocale;
  return useMemo(
    () => ({
      number: (value, digits = 0) => formatOf(locale, 'decimal', digits).format(value),
      percent: (part, digits = 1) => formatOf(locale, 'percent', digits).format(part),
    }),
    [locale],
  );
}
