import { runTypeScript } from '../../tools/program';
import { root } from '../../tools/root';

test('the first program learns: its loss falls, and it is right far more often than by chance', async () => {
  const { status, stdout, stderr } = await runTypeScript('my/first.ts', [], { cwd: root });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const losses = [...stdout.matchAll(/^epoch \d: loss (\d\.\d{3})$/gm)].map(([, loss]) => Number(loss));
  expect(losses).toHaveLength(4);
  expect(losses).toEqual([...losses].sort((left, right) => right - left));
  expect(Number(/^right: (\d+) % of 500 /m.exec(stdout)?.[1])).toBeGreaterThan(25);
});
