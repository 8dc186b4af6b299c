import { expect, test } from 'vitest';
import { inspectPicture, sizedSvg } from '../../../utils/targets/card/inspect-picture.ts';
import { png, type SamplePicture, samplePicture } from '../../fixtures/sample-pictures.ts';

const inspect = (file: Buffer) => inspectPicture(new Uint8Array(file));

test.each([
  ['photo.png', 'png', 64, 40],
  ['photo.jpg', 'jpeg', 1200, 800],
  ['photo.webp', 'webp', 1200, 800],
  ['logo.svg', 'svg', 80, 80],
] as const)('%s is known by its bytes, with its size', (name, kind, width, height) => {
  expect(inspect(samplePicture(name))).toEqual({ ok: true, value: { kind, width, height } });
});

test.each([
  ['no-picture.txt', 'no-picture'],
  ['moving.png', 'animated'],
  ['moving.webp', 'animated'],
  ['moving.svg', 'animated'],
  ['script.svg', 'active'],
  ['handler.svg', 'active'],
  ['outside.svg', 'active'],
  ['no-size.svg', 'no-size'],
] satisfies Array<[SamplePicture, string]>)('%s is refused as %s', (name, kind) => {
  expect(inspect(samplePicture(name))).toEqual({ ok: false, problem: { kind } });
});

test('an empty file, a header that stops, and a size no memory holds are refused each for what it is', () => {
  expect(inspect(Buffer.alloc(0))).toMatchObject({ problem: { kind: 'no-picture' } });
  expect(inspect(samplePicture('photo.jpg').subarray(0, 22))).toMatchObject({ problem: { kind: 'damaged' } });
  expect(inspect(samplePicture('photo.png').subarray(0, 18))).toMatchObject({ problem: { kind: 'damaged' } });
  const huge = png(4, 4);
  huge.writeUInt32BE(40_000, 16);
  huge.writeUInt32BE(40_000, 20);
  expect(inspect(huge)).toMatchObject({ problem: { kind: 'too-many-pixels' } });
  expect(inspect(Buffer.alloc(50_000_000))).toMatchObject({ problem: { kind: 'too-large' } });
});

test('an SVG without a size gets one on its root alone', () => {
  const sized = sizedSvg('<svg viewBox="0 0 8 4" width="100%"><rect width="2" height="2"/></svg>', 600, 300);
  expect(sized).toBe('<svg width="600" height="300" viewBox="0 0 8 4"><rect width="2" height="2"/></svg>');
});
