import { graphOf, mul, nn, ops, setEngine, tensor, type Tensor } from '../../src';
import { checksFor } from '../support/check';
import { backward, orderOf, type Node } from './exercise';

const { close, equal } = checksFor('lessons/closer/04b-graph.ts', 'graph');

const leaf = (needsGradient = true): Node => ({ needsGradient, inputs: [], rules: [] });

/** A node that hands on its gradient, times a number for each input. */
const node = (...ways: (readonly [input: Node, slope: number])[]): Node => ({
  needsGradient: ways.some(([input]) => input.needsGradient),
  inputs: ways.map(([input]) => input),
  rules: ways.map(
    ([, slope]) =>
      (gradient) =>
        gradient * slope,
  ),
});

/** The names of nodes, in the order in which they were listed. */
const namesOf = (nodes: readonly Node[], names: Record<string, Node>): (string | undefined)[] =>
  nodes.map((listed) => Object.keys(names).find((name) => names[name] === listed));

test('a chain: the gradient is the product of the slopes', () => {
  const w = leaf();
  const y = node([w, 2]);
  const loss = node([y, 3]);
  equal('the order of loss = 3 · y, y = 2 · w', () => namesOf(orderOf(loss), { w, y, loss }), [
    'loss',
    'y',
    'w',
  ]);
  close('the gradients of loss, y and w', () => [loss, y, w].map((of) => backward(loss).get(of)), [1, 3, 6]);
});

test('what comes by several ways is added', () => {
  const w = leaf();
  const square = node([w, 3], [w, 3]);
  close('the gradient of w in loss = w · w, where w is 3', () => backward(square).get(w), 6);
});

test('a node is listed once, after all that used it', () => {
  const w = leaf();
  const a = node([w, 2]);
  const b = node([a, 5]);
  for (const [how, loss] of [
    ['a + b', node([a, 1], [b, 1])],
    ['b + a', node([b, 1], [a, 1])],
  ] as const) {
    const of = `loss = ${how}, b = 5 · a, a = 2 · w`;
    equal(`the order of ${of}`, () => namesOf(orderOf(loss), { w, a, b, loss }), ['loss', 'b', 'a', 'w']);
    close(`the gradient of w in ${of}`, () => backward(loss).get(w), 12);
  }
});

test('the walk stops at what needs no gradient', () => {
  const [w, image] = [leaf(), leaf(false)];
  let asked = 0;
  const loss: Node = {
    needsGradient: true,
    inputs: [image, w],
    rules: [() => (asked += 1), (gradient) => gradient * 4],
  };
  equal('the order of loss = image · w', () => namesOf(orderOf(loss), { w, image, loss }), ['loss', 'w']);
  equal('whether the image has a gradient', () => backward(loss).has(image), false);
  equal("how often the image's rule was called", () => asked, 0);
  close('the gradient of w', () => backward(loss).get(w), 4);
});

test("compared with the library's backward, on its own graph", async () => {
  await setEngine('cpu');
  const w = new nn.Parameter(Float32Array.of(3), []);
  const y = mul(w, tensor([2], [])).relu();
  const loss = mul(y, y).add(mul(w, y));
  const made = new Map<Tensor, Node>();
  const nodeOf = (of: Tensor): Node => made.get(of) ?? leaf(of.requiresGrad);
  for (const of of graphOf(loss)) {
    made.set(of, {
      needsGradient: true,
      inputs: of.gradFn?.inputs.map(nodeOf) ?? [],
      rules: of.gradFn?.gradients.map((rule) => (gradient) => numberIn(rule(ops.scalar(gradient)))) ?? [],
    });
  }
  loss.backward({ retainGraph: true });
  close(
    'the gradient of w in y · y + w · y, where y is ReLU(w · x), w is 3 and x is 2',
    () => backward(nodeOf(loss)).get(nodeOf(w)),
    w.grad?.item(),
  );
});

function numberIn(raw: ReturnType<typeof ops.scalar>): number {
  const [number] = ops.toData(raw);
  raw.dispose();
  return number ?? NaN;
}
