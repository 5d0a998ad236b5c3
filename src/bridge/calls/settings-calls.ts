import { z } from 'zod';
import { channelIds } from '../../channels/channel.ts';
import { type Calls, languageTag, nothing } from './shapes.ts';

/** A name of the IANA list; empty: that of the laptop. */
function isZone(zone: string): boolean {
  if (zone === '') return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
const line = z.string().max(200);

/** What applies to this laptop as a whole and is known before any vault is open; nothing of a case. */
export const settingsSchema = z.object({
  language: languageTag,
  theme: z.enum(['system', 'light', 'dark']),
  textSize: z.enum(['normal', 'large', 'larger']),
  /** Whoever works with this laptop now. */
  interviewer: line,
  /** Names to choose from. */
  workers: z.array(line).max(40),
  lockAfterMinutes: z.number().int().min(1).max(60),
  /** What hides everything at once: Escape three times, or one press of F8. */
  hideKey: z.enum(['escape', 'f8']),
  paper: z.enum(['letter', 'a4']),
  /** Offices that stand first among those that a person has agreed to. */
  offices: z.array(z.enum(channelIds)).max(channelIds.length),
  /** From whom letters come: name, address and telephone of the organisation, a line each. */
  letterhead: z.string().max(600),
  /** Where the people are held whose facility has no known time zone. */
  timeZone: z.string().max(80).refine(isZone),
  /** Where backups were last written to. */
  backupFolder: z.string().max(4_000),
  /** The vault can be erased without opening it. */
  eraseFromLock: z.boolean(),
});
export type Settings = z.infer<typeof settingsSchema>;

/** What a new installation starts with. */
export const defaultSettings: Settings = {
  language: 'en',
  theme: 'system',
  textSize: 'normal',
  interviewer: '',
  workers: [],
  lockAfterMinutes: 5,
  hideKey: 'escape',
  paper: 'letter',
  offices: [],
  letterhead: '',
  timeZone: '',
  backupFolder: '',
  eraseFromLock: false,
};

/** What an office gives to its other laptops: neither who works here, nor paths, nor what may be done without the passphrase. */
export const officeSettingsSchema = settingsSchema
  .omit({ interviewer: true, backupFolder: true, eraseFromLock: true })
  .partial();
export type OfficeSettings = z.infer<typeof officeSettingsSchema>;

/** What the screen asks about this installation. */
export const settingsCalls = {
  'app.info': {
    input: nothing,
    output: z.object({ version: z.string(), testRuntime: z.boolean(), contentVersion: z.string(), today: z.string() }),
  },
  'settings.read': { input: nothing, output: settingsSchema },
  'settings.write': { input: settingsSchema.partial().strict(), output: settingsSchema },
  /** Asks where to, and writes what the office shares into a file. */
  'settings.export': { input: nothing, output: z.object({ name: z.string() }) },
  /** Asks for such a file and takes it over; gives the settings as they are then. */
  'settings.import': { input: nothing, output: settingsSchema },
} as const satisfies Calls;
