import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { place, type PlaceRequest } from '../../../widgets/shared/place.ts';

const viewport = { width: 1000, height: 800 };
const card = { width: 360, height: 300 };
const line = (x: number, y: number, width = 200): PlaceRequest['fragments'][number] => ({
  x,
  y,
  width,
  height: 20,
});

test('a card goes below its link, a little left of the pointer', () => {
  const at = place({ fragments: [line(100, 100)], pointer: { x: 180, y: 110 }, card, viewport });
  assert.deepEqual(at, { side: 'below', x: 156, y: 126, maxHeight: 666 });
});

test('a card goes above where only there is room', () => {
  const at = place({ fragments: [line(100, 700)], card, viewport });
  assert.equal(at.side, 'above');
  assert.equal(at.y + card.height, 694);
});

test('of a link on two lines, the line nearest the pointer counts', () => {
  const fragments = [line(700, 100, 280), line(20, 130, 150)];
  assert.equal(place({ fragments, pointer: { x: 60, y: 140 }, card, viewport }).y, 156);
  assert.equal(place({ fragments, pointer: { x: 900, y: 105 }, card, viewport }).y, 126);
});

test('opened from the keyboard, a card keeps clear of all lines of its link', () => {
  const fragments = [line(700, 100, 280), line(20, 130, 150)];
  assert.equal(place({ fragments, card, viewport }).y, 156);
});

test('a card that has chosen its side stays on it', () => {
  const request = { fragments: [line(100, 600)], card: { width: 360, height: 100 }, viewport };
  assert.equal(place(request).side, 'below');
  const grown = place({ ...request, card, side: 'below' });
  assert.equal(grown.side, 'below');
  assert.equal(grown.maxHeight, 800 - 8 - 626);
});

test('narrow windows get a sheet at the bottom', () => {
  const at = place({ fragments: [line(10, 10)], card, viewport: { width: 320, height: 640 } });
  assert.deepEqual(at, { side: 'sheet', x: 0, y: 340, maxHeight: 448 });
});

test('low windows, as under great zoom, get one too, and more of the height', () => {
  const at = place({ fragments: [line(10, 10)], card, viewport: { width: 640, height: 400 } });
  assert.deepEqual(at, { side: 'sheet', x: 0, y: 100, maxHeight: 340 });
});

test('a card stays inside the window and off the line that it belongs to, whatever their sizes', () => {
  const size = fc.integer({ min: 1, max: 900 });
  fc.assert(
    fc.property(
      fc.record({
        x: fc.integer({ min: 0, max: 900 }),
        y: fc.integer({ min: 0, max: 780 }),
        width: size,
        height: fc.integer({ min: 8, max: 60 }),
      }),
      fc.record({ width: fc.integer({ min: 40, max: 372 }), height: size }),
      (fragment, wanted) => {
        const at = place({ fragments: [fragment], card: wanted, viewport });
        const height = Math.min(wanted.height, at.maxHeight);
        assert.ok(at.x >= 8 && at.x + wanted.width <= viewport.width - 8);
        assert.ok(at.y + height <= fragment.y || at.y >= fragment.y + fragment.height);
        assert.ok(at.side === 'above' ? at.y >= 8 : at.y + height <= viewport.height - 8 || height === 0);
      },
    ),
  );
});
