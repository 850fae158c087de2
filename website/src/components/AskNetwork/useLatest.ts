import { useEffect, useRef, useState } from 'react';

export interface Answered<Asked, Answer> {
  readonly asked: Asked;
  readonly answer: Answer;
}

/**
 * The answer to what is asked, asked again whenever that changes, and never twice at a time: of what changed meanwhile, only the last
 * is asked. Until an answer is there the one before stays; one that is undefined is none.
 */
export function useLatest<Asked, Answer>(
  asked: Asked | undefined,
  answerTo: (asked: Asked) => Promise<Answer | undefined>,
): Answered<Asked, Answer> | undefined {
  const [answered, setAnswered] = useState<Answered<Asked, Answer>>();
  const wanted = useRef<Asked>(undefined);
  const isAsking = useRef(false);
  const latest = useRef(answerTo);
  useEffect(() => void (latest.current = answerTo));

  useEffect(() => {
    wanted.current = asked;
    if (isAsking.current) return;
    isAsking.current = true;
    void askAll().finally(() => (isAsking.current = false));

    async function askAll(): Promise<void> {
      for (let next = wanted.current; next !== undefined; next = wanted.current) {
        wanted.current = undefined;
        const answer = await latest.current(next);
        if (answer !== undefined) setAnswered({ asked: next, answer });
      }
    }
  }, [asked]);
  return answered;
}
