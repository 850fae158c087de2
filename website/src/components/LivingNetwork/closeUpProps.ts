import type { Inside } from '../../training/inside/questions';
import type { At } from './sheets';

export interface CloseUpProps {
  readonly inside: Inside;
  readonly at: At;
}
