import type { PartName } from '../measured';
import { comparison } from './comparison';
import { engines } from './engines';
import { epochs } from './epochs';
import { kernels } from './kernels';
import { native } from './native';
import { page } from './page';
import type { PartMaker } from './part';
import { profile } from './profile';
import { workers } from './workers';

export const makers: Readonly<Record<PartName, PartMaker>> = {
  comparison,
  kernels,
  workers,
  epochs,
  'profile-4': profile('4'),
  'profile-64': profile('64'),
  native,
  engines,
  page,
};
