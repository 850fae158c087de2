import { QUIET, wasBusy } from './quiet';
import type { Part, Row, Setting } from './measured';

const SIGN = '†';

/** The sign, after the name of a row that was measured on a busy machine. */
export function busySign({ load }: Row): string {
  return wasBusy(load) ? ` ${SIGN}` : '';
}

/** A table, and below it with what it was measured; where a row has the sign, what that means. */
export function withNotes(table: string, { setting, rows }: Part): string {
  const signed = `${SIGN} Measured on a busy machine: before the first round, its load was over ${QUIET}.`;
  return [table, settingLine(setting), ...(rows.some(busySign) ? [signed] : [])].join('\n\n');
}

export function settingLine({ date, processor, cores, platform, node, pytorch, images }: Setting): string {
  return `${date}: ${processor}, ${cores} cores, ${platform}. Node ${node}. ${pytorch ?? 'No PyTorch'}. Images: ${images}.`;
}

/** `0.1 → 1.8`: before the first round and after the last, when what ran itself is part of it. */
export function loadShown({ load: { before, after } }: Row): string {
  return before === null || after === null ? 'not told by this system' : `${before} → ${after}`;
}
