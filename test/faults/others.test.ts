import { expectSurvivors, LONG } from './expectSurvivors';
import { LAYERS, OTHERS } from './files';
import { SURVIVORS } from './survivors';

test(
  'each small fault in operations, optimizers, transforms and the core changes what a short lab prints, but for some that cannot',
  () => expectSurvivors(OTHERS),
  LONG,
);

test('survivors are listed of files that are tried', () => {
  expect(SURVIVORS.map(({ file }) => file).filter((file) => ![...LAYERS, ...OTHERS].includes(file))).toEqual(
    [],
  );
});
