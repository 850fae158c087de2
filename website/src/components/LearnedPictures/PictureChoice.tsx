import type { ReactNode } from 'react';
import { translate } from '@docusaurus/Translate';
import shapes from '@repo/docs/runs/learned.json';
import { ChoiceButtons } from '../ChoiceButtons';

interface PictureChoiceProps {
  readonly value: number;
  readonly onChoose: (picture: number) => void;
}

/** Which of the recorded pictures is looked at. */
export function PictureChoice({ value, onChoose }: PictureChoiceProps): ReactNode {
  const options = Object.fromEntries(shapes.pictures.map(({ name }, i) => [`picture ${i}`, name]));
  return (
    <ChoiceButtons
      label={translate({ id: 'learned.picture', message: 'The picture that is looked at' })}
      options={options}
      value={`picture ${value}`}
      onChoose={(key) => onChoose(Object.keys(options).indexOf(key))}
    />
  );
}
