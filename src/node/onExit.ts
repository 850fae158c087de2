const acts = new Set<() => void>();

function actAll(): void {
  for (const act of acts) act();
}

/** Acts when the program ends, other than by a signal that nobody hears. Gives the function that calls it off. */
export function onExit(act: () => void): () => void {
  if (acts.size === 0) process.once('exit', actAll);
  acts.add(act);
  return () => {
    acts.delete(act);
    if (acts.size === 0) process.removeListener('exit', actAll);
  };
}
