import fc from 'fast-check';
import { placeOf } from '../../website/src/components/Term/place';

const word = { left: 100, top: 300, width: 50, height: 20 };
const size = { width: 280, height: 60 };

test('a meaning stands below its word, above where there is no room below, and beside the edge', () => {
  const screen = { width: 390, height: 800 };
  expect(placeOf(word, size, screen, 60)).toEqual({ left: 100, top: 326, above: false });
  expect(placeOf({ ...word, left: 330 }, size, screen, 60)).toMatchObject({ left: 102 });
  expect(placeOf({ ...word, top: 770 }, size, screen, 60)).toEqual({ left: 100, top: 704, above: true });
  // Above it would be under the bar at the top.
  expect(placeOf({ ...word, top: 100 }, size, { width: 390, height: 150 }, 60)).toMatchObject({
    above: false,
  });
});

test('it is between the sides of any window that is wide enough for it', () => {
  fc.assert(
    fc.property(fc.integer({ min: -50, max: 2000 }), fc.integer({ min: 296, max: 2000 }), (left, width) => {
      const placed = placeOf({ ...word, left }, size, { width, height: 800 }, 60);
      expect(placed.left).toBeGreaterThanOrEqual(0);
      expect(placed.left + size.width).toBeLessThanOrEqual(width);
    }),
  );
});
