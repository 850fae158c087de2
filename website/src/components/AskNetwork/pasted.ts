type Take = (file: File) => void;

/** All that would take a picture that is pasted; the one used last is at the end. */
const takers = new Set<Take>();

/** A picture that is pasted anywhere on the page goes to one place: the one used last. */
export function takePasted(take: Take): () => void {
  if (takers.size === 0) document.addEventListener('paste', paste);
  takers.add(take);
  return () => {
    takers.delete(take);
    if (takers.size === 0) document.removeEventListener('paste', paste);
  };
}

/** This place is used now. */
export function used(take: Take): void {
  if (takers.delete(take)) takers.add(take);
}

function paste(event: ClipboardEvent): void {
  const file = [...(event.clipboardData?.files ?? [])].find(({ type }) => type.startsWith('image/'));
  if (file === undefined) return;
  event.preventDefault();
  [...takers].at(-1)?.(file);
}
