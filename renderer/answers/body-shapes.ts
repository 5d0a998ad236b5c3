import type { BodyRegion } from '../../src/content/guide/body-picture.ts';

/** Half of the figure, in a field of 200 by 440; the other half is its mirror image about x = 100. */
export const halfFigure =
  'M100 10 C114 10 122 22 122 38 C122 52 116 60 110 65 L110 76 C112 84 128 86 140 90 C152 94 156 104 157 118 ' +
  'L163 170 L170 222 C174 232 172 246 166 250 C160 252 156 244 156 232 L150 178 L141 128 C140 150 134 165 133 180 ' +
  'C133 195 142 205 143 225 C144 260 138 290 135 320 C136 350 132 380 128 405 C128 414 138 418 138 424 L112 424 ' +
  'C108 420 110 410 111 400 C108 370 110 345 109 325 C107 290 104 265 100 248';

export const mirrored = 'matrix(-1 0 0 1 200 0)';

type View = 'front' | 'back';
/**
 * Right halves of the regions, cut off by the outline of the figure. They leave each other's places free.
 * Left open at the middle, and a little past it, so that no line is drawn there.
 */
type Shapes = Partial<Record<View, string>>;

const arms = 'M139 80 L185 80 L185 262 L150 262 L148 178 L140 126 Z';
const outerLegs = 'M111 250 L143 250 L150 250 L150 430 L99 430 L99 312 L118 312 L122 250';
const crown = 'M99 0 L130 0 L130 34 L99 34';
const neck = 'M99 66 L122 66 L122 84 L99 84';

/** Where each region lies on the drawing. */
export const bodyShapes: Readonly<Record<BodyRegion, Shapes>> = {
  crown: { front: crown, back: 'M99 0 L130 0 L130 66 L99 66' },
  face: { front: 'M99 34 L130 34 L130 66 L99 66' },
  neck: { front: neck, back: neck },
  chest: { front: 'M99 84 L139 80 L140 140 L99 140' },
  belly: { front: 'M99 140 L140 140 L146 200 L99 200' },
  back: { back: 'M99 84 L139 80 L140 126 L146 200 L99 200' },
  arms: { front: arms, back: arms },
  hips: { front: 'M99 200 L146 200 L150 250 L112 250 L128 216 L99 216' },
  groin: { front: 'M99 216 L128 216 L112 250 L99 250 L99 246 A10 12 0 0 0 100 222' },
  genitals: { front: 'M99 222 A10 12 0 0 1 100 246' },
  'inner-thigh': { front: 'M99 250 L122 250 L118 312 L99 312' },
  buttocks: { back: 'M99 200 L146 200 L150 258 L99 258 L99 246 A7 8 0 0 0 100 230' },
  anus: { back: 'M99 230 A7 8 0 0 1 100 246' },
  legs: { front: outerLegs, back: 'M99 258 L150 258 L150 430 L99 430' },
};
