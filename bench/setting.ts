import { cpus } from 'node:os';
import type { Setting } from './measured';

/** What this machine measures with today. */
export function settingHere(pytorch: string | null, images: string): Setting {
  return {
    date: new Date().toISOString().slice(0, 10),
    processor: cpus()[0]?.model.trim() ?? 'unknown processor',
    cores: cpus().length,
    platform: process.platform,
    node: process.versions.node,
    pytorch,
    images,
  };
}
