import { translate } from '@docusaurus/Translate';
import { short, shortPosition } from './numbers';
import { outcomeOf } from './outcome';
import type { Region } from './regions';
import type { OptimizerName, PresetName } from './settings';
import { SURFACES, type LevelPoint, type SurfaceName } from './surfaces';
import { STEPS, type Walk } from './walk';

export function optimizerText(name: OptimizerName): string {
  switch (name) {
    case 'sgd':
      return translate({ id: 'landscape.sgd', message: 'SGD' });
    case 'momentum':
      return translate({ id: 'landscape.momentum', message: 'SGD with momentum' });
    case 'adam':
      return translate({ id: 'landscape.adam', message: 'Adam' });
  }
}

export function surfaceText(name: SurfaceName): string {
  switch (name) {
    case 'valley':
      return translate({ id: 'landscape.valley', message: 'A narrow valley' });
    case 'twoValleys':
      return translate({ id: 'landscape.twoValleys', message: 'Two valleys, one lower than the other' });
    case 'saddle':
      return translate({ id: 'landscape.saddle', message: 'A saddle point' });
  }
}

export function presetText(name: PresetName): string {
  switch (name) {
    case 'small':
      return translate({ id: 'landscape.preset.small', message: 'Too small' });
    case 'right':
      return translate({ id: 'landscape.preset.right', message: 'Right' });
    case 'large':
      return translate({ id: 'landscape.preset.large', message: 'Too large' });
  }
}

export function levelPointText(kind: LevelPoint['kind']): string {
  switch (kind) {
    case 'lowest':
      return translate({ id: 'landscape.point.lowest', message: 'lowest point' });
    case 'local':
      return translate({ id: 'landscape.point.local', message: 'local minimum' });
    case 'saddle':
      return translate({ id: 'landscape.point.saddle', message: 'saddle point' });
  }
}

export function regionText(region: Region): string {
  switch (region) {
    case 'small':
      return translate({ id: 'landscape.region.small', message: 'too small: still on its way at the end' });
    case 'right':
      return translate({ id: 'landscape.region.right', message: 'right: reaches the lowest point' });
    case 'local':
      return translate({ id: 'landscape.region.local', message: 'stays in a local minimum' });
    case 'large':
      return translate({
        id: 'landscape.region.large',
        message: 'too large: jumps to and fro, or leaves the map',
      });
  }
}

/** What is to be seen of a walk up to `step`. The verdict comes at the end; that it left the map is said at once. */
export function walkText(optimizer: OptimizerName, walk: Walk, step: number, surface: SurfaceName): string {
  const stop = walk[step];
  if (!stop) return '';
  const outcome = outcomeOf(walk.slice(0, step + 1), SURFACES[surface]);
  const values = { name: optimizerText(optimizer), steps: step, loss: short(stop.loss) };
  if (outcome.kind === 'left') {
    return translate(
      {
        id: 'landscape.left',
        message: '{name} has left the map after step {steps}: the learning rate is too large.',
      },
      { ...values, steps: outcome.step },
    );
  }
  if (step < STEPS) {
    return translate(
      { id: 'landscape.underway', message: '{name} is at {position} after step {steps}, at loss {loss}.' },
      { ...values, position: shortPosition(stop.position) },
    );
  }
  switch (outcome.kind) {
    case 'arrived':
      return arrivalText(outcome.at, values);
    case 'slow':
      return outcome.steadily
        ? translate(
            {
              id: 'landscape.slow',
              message: 'After {steps} steps {name} is still at loss {loss}: the learning rate is too small.',
            },
            values,
          )
        : translate(
            {
              id: 'landscape.unsteady',
              message: 'After {steps} steps {name} is still on its way, at loss {loss}: it needs more steps.',
            },
            values,
          );
    case 'jumps':
      return translate(
        {
          id: 'landscape.jumps',
          message:
            'After {steps} steps {name} still jumps from side to side, at loss {loss}: the learning rate is too large.',
        },
        values,
      );
    case 'swings':
      return optimizer === 'momentum'
        ? translate(
            {
              id: 'landscape.swings.momentum',
              message:
                'After {steps} steps {name} still swings to and fro, at loss {loss}: less momentum, or a smaller learning rate, would calm it.',
            },
            values,
          )
        : translate(
            {
              id: 'landscape.swings',
              message:
                'After {steps} steps {name} still goes up and down, at loss {loss}: the learning rate is too large.',
            },
            values,
          );
  }
}

function arrivalText(
  at: LevelPoint['kind'],
  values: { readonly name: string; readonly steps: number; readonly loss: string },
): string {
  switch (at) {
    case 'lowest':
      return translate(
        {
          id: 'landscape.lowest',
          message: 'After {steps} steps {name} is at the lowest point, or close to it: loss {loss}.',
        },
        values,
      );
    case 'local':
      return translate(
        {
          id: 'landscape.local',
          message:
            'After {steps} steps {name} sits in the local minimum, at loss {loss}. A better place exists, but from here all ways lead up.',
        },
        values,
      );
    case 'saddle':
      return translate(
        {
          id: 'landscape.saddlePoint',
          message:
            'After {steps} steps {name} still waits near the saddle point, at loss {loss}: the ground is almost level there, so its steps are tiny.',
        },
        values,
      );
  }
}
