import { expectSurvivors, LONG } from './expectSurvivors';
import { LAYERS } from './files';

test(
  'each small fault in a layer, a function or a loss changes what a short lab prints, but for some that cannot',
  () => expectSurvivors(LAYERS),
  LONG,
);
