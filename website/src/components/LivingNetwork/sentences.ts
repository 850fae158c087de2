import { translate } from '@docusaurus/Translate';
import { filterSize, sizesOf, type Layer } from './layers';

type Count = (number: number) => string;

/** One sentence on what a layer does, with its numbers. */
export function sentenceOf(layer: Layer, last: boolean): string {
  const { name, kind, input, output } = layer;
  const from = sizesOf(input);
  const to = sizesOf(output);
  switch (kind) {
    case 'input':
      return translate(
        {
          id: 'livingNetwork.input',
          message: 'An image of {size} × {size} pixels, as {channels} maps: its red, green and blue numbers.',
        },
        { size: from.size, channels: from.channels },
      );
    case 'conv2d':
      return translate(
        {
          id: 'livingNetwork.conv2d',
          message:
            '{name} slides {filters} filters of {filter} × {filter} over all {channels} maps at once; each filter writes one new map of {size} × {size}.',
        },
        { name, filters: to.channels, filter: filterSize(layer), channels: from.channels, size: to.size },
      );
    case 'relu':
      return translate({
        id: 'livingNetwork.relu',
        message: 'relu makes every negative number 0 and leaves the others as they are; the shape stays.',
      });
    case 'maxPool2d':
      return translate(
        {
          id: 'livingNetwork.maxPool2d',
          message:
            'maxPool2d keeps the largest number of each small window, map by map: {from} × {from} becomes {size} × {size}.',
        },
        { from: from.size, size: to.size },
      );
    case 'flatten':
      return translate(
        {
          id: 'livingNetwork.flatten',
          message:
            'flatten computes nothing: it puts {from} × {from} × {channels} numbers into one row of {size}.',
        },
        { from: from.size, channels: from.channels, size: to.size },
      );
    case 'linear':
      return last
        ? translate(
            {
              id: 'livingNetwork.lastLinear',
              message:
                '{name} makes {to} weighted sums of all {from} numbers: the logits, one for each class.',
            },
            { name, to: to.size, from: from.size },
          )
        : translate(
            {
              id: 'livingNetwork.linear',
              message: '{name} makes {to} weighted sums of all {from} numbers that come in.',
            },
            { name, to: to.size, from: from.size },
          );
  }
}

/** Where a layer's count comes from; undefined where it has nothing to learn. */
export function parametersOf(layer: Layer, count: Count): string | undefined {
  const { kind, input, output, parameters } = layer;
  const from = sizesOf(input);
  const to = sizesOf(output);
  if (kind === 'conv2d')
    return translate(
      {
        id: 'livingNetwork.convParameters',
        message:
          'Each of the {filters} filters has {channels} × {filter} × {filter} weights and 1 bias: {parameters} numbers to learn.',
      },
      {
        filters: to.channels,
        channels: from.channels,
        filter: filterSize(layer),
        parameters: count(parameters),
      },
    );
  if (kind === 'linear')
    return translate(
      {
        id: 'livingNetwork.linearParameters',
        message: 'Each of the {to} sums has {from} weights and 1 bias: {parameters} numbers to learn.',
      },
      { to: to.size, from: from.size, parameters: count(parameters) },
    );
  return undefined;
}
