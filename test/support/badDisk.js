/**
 * Loaded before a program, it makes bad luck of the disk's. FULL: a folder, or several with commas between, whose disk is full
 * once FULL_AFTER drafts were written there. ON_SYNC: a signal that the program gets twice whenever a file is about to be whole,
 * but for the first SYNC_AFTER times.
 */
const fs = require('node:fs');
const path = require('node:path');

const { FULL, FULL_AFTER = '0', ON_SYNC, SYNC_AFTER = '0' } = process.env;
const { openSync, writeSync, fsyncSync } = fs;
const folders = FULL?.split(',') ?? [];
const full = new Set();
let drafts = 0;
let syncs = 0;

fs.openSync = (file, ...rest) => {
  const opened = openSync(file, ...rest);
  full.delete(opened);
  const isDraft = String(file).endsWith('.tmp');
  if (
    isDraft &&
    folders.some((folder) => path.resolve(file).startsWith(folder)) &&
    ++drafts > Number(FULL_AFTER)
  )
    full.add(opened);
  return opened;
};

fs.writeSync = (file, ...rest) => {
  if (!full.has(file)) return writeSync(file, ...rest);
  throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
};

fs.fsyncSync = (file) => {
  if (ON_SYNC !== undefined && ++syncs > Number(SYNC_AFTER))
    for (const signal of [ON_SYNC, ON_SYNC]) process.kill(process.pid, signal);
  fsyncSync(file);
};
