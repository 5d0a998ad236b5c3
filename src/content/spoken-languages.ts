import type { LanguageHome, SpokenLanguage } from '../interview/spoken-language.ts';
import { languageNames } from './packet/languages.ts';

/** Where names and warnings come from. What has no source is general knowledge, to be checked with speakers. */
const study = 'Gentry 2015, on the Indigenous languages of migrants from Mexico and Central America';
const detention = 'American Immigration Council, on Indigenous languages in detention';
const misnamed = 'Center for American Progress, February 2019, corrected: a report had named Q’eqchi’ as K’iche’';
const handbook = 'ICE National Detainee Handbook, list of its languages';
const common = 'General knowledge';

type Row = Partial<Omit<SpokenLanguage, 'tag' | 'english' | 'selfName' | 'home'>>;
type Rows = readonly (readonly [tag: string, selfName: string, more?: Row])[];

/** One region; the English names are those that packets use. */
const at = (home: LanguageHome, rows: Rows): readonly SpokenLanguage[] =>
  rows.map(([tag, selfName, more = {}]) => ({
    tag,
    english: languageNames[tag] ?? selfName,
    selfName,
    home,
    confidence: 'G',
    source: common,
    ...more,
  }));

const known = (source: string): Row => ({ confidence: 'C', source });

/**
 * The languages that a person may point at, with those first that interpreters are hardest to find for. Names stand as public
 * accounts of detention give them; which variety is meant is asked for by town, never guessed.
 */
export const spokenLanguages: readonly SpokenLanguage[] = [
  ...at('guatemala', [
    ['mam', 'Mam', { ...known(study), byTown: true, varieties: 4, notToConfuse: ['quc', 'kek'] }],
    ['quc', 'K’iche’', { ...known(misnamed), notToConfuse: ['kek', 'mam'] }],
    ['kek', 'Q’eqchi’', { ...known(misnamed), notToConfuse: ['quc', 'mam'] }],
    ['kjb', 'Q’anjob’al', known(detention)],
    ['ixl', 'Ixil', known(detention)],
    ['jac', 'Popti’', known(detention)],
    ['cac', 'Chuj', known(misnamed)],
    ['cak', 'Kaqchikel'],
    ['acr', 'Achi'],
    ['agu', 'Awakateko'],
    ['tzj', 'Tz’utujil'],
  ]),
  ...at('mexico', [
    ['x-mixtec', 'Tu’un Savi', { byTown: true }],
    ['zap', 'Zapoteco', { byTown: true }],
    ['nah', 'Nahuatl', { byTown: true }],
    ['trc', 'Triqui (Copala)', { byTown: true }],
    ['trs', 'Triqui (Chicahuaxtla)', { byTown: true }],
    ['trq', 'Triqui (San Martín Itunyoso)', { byTown: true }],
  ]),
  ...at('caribbean', [
    ['cab', 'Garífuna'],
    ['ht', 'Kreyòl ayisyen', known(handbook)],
  ]),
  ...at('andes', [
    ['qu', 'Runasimi', { byTown: true }],
    ['qvi', 'Kichwa (Imbabura)', { byTown: true }],
    ['qug', 'Kichwa (Chimborazo)', { byTown: true }],
  ]),
  ...at('west-africa', [
    ['wo', 'Wolof'],
    ['ff', 'Pulaar · Pular · Fulfulde'],
    ['snk', 'Sooninkanxanne'],
    ['bm', 'Bamanankan'],
    ['mnk', 'Mandinka'],
    ['tw', 'Twi'],
    ['kri', 'Krio'],
    ['mey', 'حسانية'],
  ]),
  ...at('east-africa', [
    ['am', 'አማርኛ'],
    ['ti', 'ትግርኛ'],
    ['so', 'Soomaali'],
  ]),
  ...at('middle-east', [
    ['ar', 'العربية', known(handbook)],
    ['kmr', 'Kurmancî'],
    ['tr', 'Türkçe', known(handbook)],
    ['hy', 'Hayeren'],
    ['ka', 'Kartuli'],
  ]),
  ...at('south-asia', [
    ['pa', 'ਪੰਜਾਬੀ', known(handbook)],
    ['hi', 'हिन्दी', known(handbook)],
    ['ur', 'اردو'],
    ['bn', 'বাংলা', known(handbook)],
    ['ne', 'नेपाली'],
    ['prs', 'دری'],
    ['ps', 'پښتو'],
    ['uz', 'O‘zbekcha'],
  ]),
  ...at('east-asia', [
    ['zh', '中文（普通话）', known(handbook)],
    ['yue', '粤语'],
    ['vi', 'Tiếng Việt', known(handbook)],
  ]),
  ...at('europe', [
    ['ro', 'Română', known(handbook)],
    ['ru', 'Русский', known(handbook)],
  ]),
  ...at('wide', [
    ['es', 'Español', known(handbook)],
    ['en', 'English', known(handbook)],
    ['fr', 'Français', known(handbook)],
    ['pt-BR', 'Português (Brasil)', known(handbook)],
  ]),
];
