/** Differences that no single name tells, the most important ones first. */
export const EVERYWHERE: readonly string[] = [
  'A batch of images is `[N, H, W, C]`, one image `[H, W, C]`: as TensorFlow.js, PNG and the browser hold them. In PyTorch they are `[N, C, H, W]` and `[C, H, W]`. Weights have PyTorch’s layout, and `flatten` gives PyTorch’s order.',
  'JavaScript cannot tell when a tensor is no longer needed. So there is a rule. A tensor is freed when the innermost `tidy`, or turn of a loop over a `DataLoader`, in which it was made ends; what `tidy` returns goes on to what is around it, and what you `keep()`, or make outside of both, lives until `dispose()`. Where loops run side by side, a batch and what is computed from it belong to the turn of that batch. In PyTorch a tensor lives while a variable names it.',
  'A layer is called by its method: `net.forward(images)`, not `net(images)`.',
  'Names are in camel case: `zero_grad` is `zeroGrad`. What is always needed comes by place, all else in one object: `new nn.Conv2d(3, 6, 5, { padding: 2 })`. What PyTorch calls `dim` is an axis here, and comes by place.',
  'There are no operators for objects in JavaScript: `a + b` is `a.add(b)` or `add(a, b)`. A tensor that is used as a number, as in `total + loss`, is an error: take its `item()`.',
  'A tensor holds 32-bit floats or 32-bit whole numbers, nothing else. Labels are 32-bit whole numbers; in PyTorch they have 64 bits.',
  'Whole numbers are labels and places. What computes with them gives PyTorch’s numbers and types; what PyTorch refuses for them, such as `mean`, is refused here too.',
  'No tensor shares its numbers with another: a slice or another shape of a parameter keeps its numbers when an optimizer changes the parameter.',
  'The shape of a tensor is part of its type, so the compiler refuses a layer that does not fit. PyTorch refuses it when the program has come that far.',
  'The last digits of a result may be others, as PyTorch’s own are from one processor to the next.',
  'What computes is chosen once, with `await setEngine()`. There are no devices, and nothing is moved to one.',
  'Reading a `DataLoader`, opening CIFAR-10 and choosing an engine are asynchronous: `for await`, `await`.',
  'An error that a program can mend is a `UsageError` with a sentence of its own, where PyTorch has `RuntimeError`, `ValueError`, `TypeError` or `IndexError`.',
];
