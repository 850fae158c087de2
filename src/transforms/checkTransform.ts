import { refuse } from '../checks';

/** What has `apply`; undefined where there is to be none. */
export function checkTransform(what: string, value: unknown): void {
  const isOne =
    typeof value === 'object' && value !== null && 'apply' in value && typeof value.apply === 'function';
  if (!isOne) refuse(what, 'a transform, such as new transforms.ToTensor()', value);
}
