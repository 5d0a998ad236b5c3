import { expect, test } from 'vitest';
import { bodyPictures, bodyRegions } from '../../src/content/guide/body-picture.ts';
import { guide } from '../../src/content/guide/guide.ts';

const pictured = guide.sections
  .flatMap((section) => section.questions)
  .flatMap(({ id, answer }) => (answer.kind === 'choice' && answer.picture === 'body' ? [{ id, answer }] : []));

test('exactly the questions with a picture have regions', () => {
  expect(pictured.map(({ id }) => id).sort()).toEqual(Object.keys(bodyPictures).sort());
});

test.each(pictured)('$id: every choice has a place on the figure, every place one choice', ({ id, answer }) => {
  const regions = bodyPictures[id] ?? {};
  expect({
    options: Object.keys(regions).sort(),
    regions: Object.values(regions).flat().sort(),
  }).toEqual({ options: answer.options.map((option) => option.id).sort(), regions: [...bodyRegions].sort() });
});
