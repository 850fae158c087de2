import { useLayoutEffect, useState, type ReactNode, type RefObject } from 'react';
import styles from './styles.module.css';

interface Edge {
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
}

interface EdgesProps {
  /** Where the layers are, with their lit parts. */
  readonly within: RefObject<HTMLElement | null>;
  /** Other lines are drawn when it is another one. */
  readonly lit: unknown;
}

/** Lines from what a number was computed from to the number itself. */
export function Edges({ within, lit }: EdgesProps): ReactNode {
  const [edges, setEdges] = useState<readonly Edge[]>([]);
  useLayoutEffect(() => {
    const box = within.current;
    if (!box) return undefined;
    const measure = (): void => setEdges(edgesIn(box));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    return () => observer.disconnect();
  }, [within, lit]);
  return (
    <svg className={styles.edges} aria-hidden="true">
      {edges.map(({ from, to }, i) => {
        const middle = (from[0] + to[0]) / 2;
        return (
          <path key={i} d={`M${from.join(' ')}C${middle} ${from[1]} ${middle} ${to[1]} ${to.join(' ')}`} />
        );
      })}
    </svg>
  );
}

function edgesIn(box: HTMLElement): Edge[] {
  const origin = box.getBoundingClientRect();
  const here = box.querySelector('[data-kind] [data-how=here]')?.getBoundingClientRect();
  if (!here) return [];
  return [...box.querySelectorAll('[data-kind] [data-how=near]')].map((frame) => {
    const { right, top, height } = frame.getBoundingClientRect();
    return {
      from: [right - origin.left, top + height / 2 - origin.top],
      to: [here.left - origin.left, here.top + here.height / 2 - origin.top],
    };
  });
}
