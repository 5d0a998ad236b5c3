import type { QuestionId } from '../../interview/guide.ts';

/** Regions of the drawn figure; a region can be seen from the front, from the back or from both. */
export const bodyRegions = [
  'crown',
  'face',
  'neck',
  'chest',
  'belly',
  'back',
  'arms',
  'hips',
  'groin',
  'genitals',
  'inner-thigh',
  'buttocks',
  'anus',
  'legs',
] as const;
export type BodyRegion = (typeof bodyRegions)[number];

/** For each question with a picture of the body: which regions stand for which choice. Every region stands for exactly one. */
export const bodyPictures: Readonly<Record<QuestionId, Readonly<Record<string, readonly BodyRegion[]>>>> = {
  'acts-body': {
    mouth: ['face'],
    breast: ['chest'],
    groin: ['groin'],
    genitals: ['genitals'],
    'inner-thigh': ['inner-thigh'],
    buttocks: ['buttocks'],
    anus: ['anus'],
    elsewhere: ['crown', 'neck', 'belly', 'back', 'arms', 'hips', 'legs'],
  },
  'acts-hurt-where': {
    head: ['crown', 'face'],
    neck: ['neck'],
    chest: ['chest'],
    back: ['back'],
    belly: ['belly'],
    arms: ['arms'],
    hips: ['hips', 'buttocks'],
    private: ['groin', 'genitals', 'anus'],
    legs: ['inner-thigh', 'legs'],
  },
};
