/**
 * Asks for a page's program, which is not in the page's head. It comes once the page has been painted, so that neither the
 * line nor the processor is busy with it while the reader waits for the first words. Timers are there because an animation
 * frame's callback comes before the paint.
 */
export function askForProgram(base: string): void {
  const files = document.querySelector<HTMLMetaElement>('meta[name=program]')?.content.split(' ') ?? [];
  requestAnimationFrame(() => {
    for (const file of files)
      setTimeout(() => {
        const script = document.createElement('script');
        script.src = base + file;
        // One after the other, in this order.
        script.async = false;
        document.head.append(script);
      });
  });
}
