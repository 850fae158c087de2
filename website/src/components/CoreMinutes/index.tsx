import type { ReactNode } from 'react';
import minutes from '@generated/minutes/default/minutes.json';

/** How many minutes the seven lessons take to read, counted when the site is built. */
export function CoreMinutes(): ReactNode {
  return minutes.core;
}

/** How many they take with all their closer looks. */
export function AllMinutes(): ReactNode {
  return minutes.all;
}
