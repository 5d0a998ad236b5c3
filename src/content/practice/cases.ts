import type { PracticeCase } from '../../interview/practice-case.ts';
import { nightShiftWitness } from './night-shift-witness.ts';
import { survivorAtNight } from './survivor-at-night.ts';
import { survivorInTheYard } from './survivor-in-the-yard.ts';

/** The invented interviews of a practice vault. */
export const practiceCases: readonly PracticeCase[] = [survivorAtNight, survivorInTheYard, nightShiftWitness];
