/** A word of the field. `name` is a term that is the same in every language; `term` has translations. */
export type GlossaryEntry = {
  readonly id: string;
  readonly name?: string;
  readonly term?: string;
  readonly text: string;
  readonly sources: readonly string[];
};

/** Words of the field with the sources that say so. */
export const glossary: readonly GlossaryEntry[] = [
  {
    id: 'opr',
    name: 'ICE OPR',
    text: "Office of Professional Responsibility: ICE's own office for misconduct by its employees and contractors. It is inside ICE, apart from the branch that detains.",
    sources: ['S2'],
  },
  {
    id: 'oig',
    name: 'DHS OIG',
    text: 'Office of Inspector General: set up by statute inside the department; it reports to the Secretary and to Congress. It selects the cases it investigates and returns most.',
    sources: ['5usc417', 'S16'],
  },
  {
    id: 'jic',
    name: 'Joint Intake Center',
    text: 'A name in the regulation of 2014. For ICE it means today the intake of OPR, for CBP that of CBP OPR.',
    sources: ['6cfr115.22', 'S2'],
  },
  {
    id: 'ero',
    name: 'ERO',
    text: 'Enforcement and Removal Operations: the branch of ICE that detains people.',
    sources: ['S9'],
  },
  {
    id: 'fod',
    term: 'Field Office Director',
    text: 'Heads a field office of ICE. The facility must tell this person of every allegation.',
    sources: ['6cfr115.22e', '6cfr115.22f'],
  },
  {
    id: 'crcl',
    name: 'CRCL',
    text: 'Office for Civil Rights and Civil Liberties. By statute it gets civil-rights matters that OIG decides not to investigate. Severely reduced since March 2025.',
    sources: ['5usc417f', 'S6'],
  },
  {
    id: 'oido',
    name: 'OIDO',
    text: 'Immigration Detention Ombudsman. The statute is in force; the office was reported closed about May 2026. Check before relying on it.',
    sources: ['6usc205', 'S8'],
  },
  {
    id: 'dril',
    name: 'DRIL',
    text: 'Detention Reporting and Information Line of ICE. Detained people and others may call; the branch that detains runs it.',
    sources: ['S9'],
  },
  {
    id: 'psa',
    name: 'PSA Compliance Manager',
    text: 'Answers in a facility for the prevention of sexual assault. The name must be posted in every housing unit.',
    sources: ['6cfr115.33'],
  },
  {
    id: 'prea',
    name: 'PREA',
    text: 'The law on sexual abuse in custody. Which rules apply, those of Homeland Security or of Justice, depends on the kind of facility.',
    sources: ['34usc20341', '28cfr115'],
  },
  {
    id: 'substantiated',
    term: 'Substantiated',
    text: 'Investigated, and determined to have occurred.',
    sources: ['6cfr115.5'],
  },
  {
    id: 'unsubstantiated',
    term: 'Unsubstantiated',
    text: 'Investigated, and the evidence was not enough to say whether it occurred.',
    sources: ['6cfr115.5'],
  },
  {
    id: 'unfounded',
    term: 'Unfounded',
    text: 'Investigated, and determined not to have occurred.',
    sources: ['6cfr115.5'],
  },
  {
    id: 'first-choice',
    term: 'First choice',
    text: 'The office that may take a case before another does. For serious cases against employees OIG, under a directive of 2004 whose text was not read: verify.',
    sources: ['md0810.1'],
  },
  {
    id: 'retaliation',
    term: 'Retaliation',
    text: 'Harm or threat because somebody reported or took part. It must be watched for at least 90 days after the report.',
    sources: ['6cfr115.67'],
  },
  {
    id: 'consent-element',
    term: 'Consent, in the definition',
    text: 'Abuse by staff is abuse whether or not the person agreed. Between detained people it matters whether they agreed.',
    sources: ['6cfr115.6'],
  },
  {
    id: 'kinds',
    name: 'SPC, CDF, DIGSA, IGSA',
    text: 'Kinds of facility: owned by the government (SPC), by a contractor (CDF), under an agreement with a state or county (IGSA; DIGSA when all beds are for ICE).',
    sources: ['S27'],
  },
  {
    id: 'usms-iga',
    name: 'USMS IGA',
    text: 'A jail that works for the Marshals under an agreement which ICE uses too. Rules of the Department of Justice apply; whether those of Homeland Security do is uncertain.',
    sources: ['S27', '28cfr115'],
  },
  {
    id: 'sane',
    name: 'SAFE, SANE',
    text: 'Examiners trained for examinations after sexual assault. The examination is free and happens only with consent.',
    sources: ['6cfr115.21'],
  },
  {
    id: 'advocate',
    term: 'Victim advocate',
    text: 'Somebody from outside who supports the person; on request also at the examination and at interviews of the investigation.',
    sources: ['6cfr115.21'],
  },
  {
    id: 'grievance',
    term: 'Grievance',
    text: 'A written complaint in the facility, at any time. A decision is due within 5 days, the answer to an appeal within 30.',
    sources: ['6cfr115.52'],
  },
  {
    id: 'must-report',
    term: 'Duty to report',
    text: 'Staff of the facility must report what they learn. Telling a guard is a report, and it cannot be taken back.',
    sources: ['6cfr115.61a'],
  },
  {
    id: 'ftca',
    name: 'FTCA',
    text: 'A claim for money against the United States. The right agency must receive it in writing, with a sum certain, within two years.',
    sources: ['28usc2401', '28cfr14.2'],
  },
  {
    id: 'waiver',
    name: 'ICE Form 60-001',
    text: 'A privacy waiver that lets the agency speak with a third party about the person.',
    sources: ['S4'],
  },
];
