import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { manualSeed, save, setEngine, Shapes, toTerminal, writePng } from '../../src';
import { textsOf } from '../../lab/classes';
import { Net } from '../../lessons/03-cnn';
import { commandFor, inShell } from '../support/inShell';

let folder: string;
const drawn = new Shapes({ train: false, size: 1 }).image(0);
beforeAll(async () => {
  await setEngine('wasm');
  manualSeed(0);
  folder = mkdtempSync(path.join(tmpdir(), 'predict-'));
  save(new Net().stateDict(), path.join(folder, 'cifar_net.safetensors'), textsOf('shapes'));
  writePng(path.join(folder, 'drawn.png'), drawn);
});
afterAll(() => rmSync(folder, { recursive: true }));

const ENTER = '\r';

inShell(
  'a terminal shows what the network saw: in colours, or in characters where it has none',
  async (shell) => {
    const command = commandFor('predict/main.ts', 'drawn.png');
    shell.type(`cd '${folder}'; unset NO_COLOR FORCE_COLOR; export COLORTERM=truecolor; ${command}${ENTER}`);
    const coloured = (await shell.see(/add up to 1\./)).replaceAll('\r', '');
    expect(coloured).toContain(toTerminal(drawn, { color: true }));
    shell.type(`NO_COLOR=1 ${command}${ENTER}`);
    const plain = (await shell.see(/add up to 1\./)).replaceAll('\r', '');
    expect(plain).toContain(toTerminal(drawn, { color: false }));
  },
);
