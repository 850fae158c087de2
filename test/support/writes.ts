/** A program that writes a file again and again, each time with another byte: `FILE TIMES`. */
import { writeWhole } from '../../src/node/writeWhole';

const [file = '', times = ''] = process.argv.slice(2);
for (let i = 0; i < Number(times); i++) writeWhole(file, new Uint8Array(100_000).fill(i));
