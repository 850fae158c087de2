import type { ReactNode } from 'react';
import type { LiveProps } from './Live';
import { Piece } from './Piece';
import { RECORDED_LABEL } from './recorded';
import { Still } from './Still';

/** What the button brings to a page that does not show the recorded picture already, and so has nothing of it. */
export function PieceWithStill(props: Pick<LiveProps, 'ask' | 'trained'>): ReactNode {
  return <Piece {...props} still={<Still />} first={RECORDED_LABEL} />;
}
