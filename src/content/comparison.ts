import type { Comparison } from '../routing/comparison.ts';

/** ICE OPR beside DHS OIG, each statement with its source, each figure with its limits. */
export const comparison: Comparison = {
  asOf: '2026-11-25',
  reviewBy: '2027-02-25',
  summary: {
    text: 'Both offices can receive your report. The independent one, OIG, gets the first chance on the most serious cases, above all crimes by government employees. Most reports are then handled by the office of ICE itself, OPR. You can report to both at once.',
    sources: ['md0810.1', 'S12', 'S30'],
    confidence: 'partial',
  },
  rows: [
    {
      id: 'answers-to',
      topic: 'Whom it answers to',
      opr: {
        text: 'The leadership of ICE. It stands apart from ERO, the branch that detains.',
        sources: ['S2', 'general'],
        confidence: 'general-knowledge',
      },
      oig: {
        text: 'The Secretary of Homeland Security and Congress, by statute. It is not part of ICE.',
        sources: ['5usc417'],
        confidence: 'confirmed',
      },
    },
    {
      id: 'stopped-by',
      topic: 'Who can stop it',
      opr: {
        text: 'The management of ICE and of the department.',
        sources: ['general'],
        confidence: 'general-knowledge',
      },
      oig: {
        text: 'Only the Secretary, only in listed sensitive matters, and with written notice that reaches Congress.',
        sources: ['5usc417'],
        confidence: 'confirmed',
      },
    },
    {
      id: 'takes',
      topic: 'What it takes',
      opr: {
        text: 'Misconduct of ICE employees and contractors. Of the sexual-abuse reports in ICE custody most end up here.',
        sources: ['S2', 'S12'],
        confidence: 'partial',
      },
      oig: {
        text: 'Any part of the department: employees, contractors, grantees, from any person who complains. It chooses its cases: serious, criminal or of the whole system.',
        sources: ['5usc417f', 'S3'],
        confidence: 'confirmed',
      },
    },
    {
      id: 'must-take',
      topic: 'Whether it must take a case',
      opr: {
        text: 'Somebody must complete an investigation of every allegation. OPR is the usual one, but some cases end as an inquiry by management or as a note.',
        sources: ['6cfr115.22', 'S12'],
        confidence: 'confirmed',
      },
      oig: {
        text: 'No. It takes few cases and passes most back to the agency.',
        sources: ['S16', 'S12'],
        confidence: 'confirmed',
      },
    },
    {
      id: 'powers',
      topic: 'How it investigates',
      opr: {
        text: 'Special agents, interviews and the records of ICE. It can ask for a prosecution.',
        sources: ['general'],
        confidence: 'general-knowledge',
      },
      oig: {
        text: 'Special agents, subpoenas, the records of the whole department, visits without notice. It can ask for a prosecution.',
        sources: ['general'],
        confidence: 'general-knowledge',
      },
    },
    {
      id: 'how-long',
      topic: 'How long it takes',
      opr: {
        text: 'There is no public time limit. Months to years are reported.',
        sources: ['general', 'S15b'],
        confidence: 'general-knowledge',
      },
      oig: {
        text: 'There is no public time limit. What it does not take should go back within five business days.',
        sources: ['md0810.1'],
        confidence: 'general-knowledge',
      },
    },
    {
      id: 'made-public',
      topic: 'What becomes public',
      opr: {
        text: 'Yearly counts. Single case files only by a request under the Freedom of Information Act.',
        sources: ['general', 'S12'],
        confidence: 'general-knowledge',
      },
      oig: {
        text: 'Audits, and reports to Congress twice a year. Single cases are seldom published.',
        sources: ['general'],
        confidence: 'general-knowledge',
      },
    },
    {
      id: 'what-comes-out',
      topic: 'What can come out of it',
      opr: {
        text: 'A report to management or a prosecutor, discipline, removal from contact, and notice of the outcome to the survivor where it applies. "Closed" in a file is not a finding: the outcome is substantiated, unsubstantiated or unfounded.',
        sources: ['6cfr115.73', '6cfr115.5'],
        confidence: 'confirmed',
      },
      oig: {
        text: 'A report to a prosecutor or to management, and recommendations for the whole system. If OIG declines a civil-rights matter it must refer it to CRCL.',
        sources: ['5usc417f', 'general'],
        confidence: 'partial',
      },
    },
    {
      id: 'conflict-of-interest',
      topic: 'Conflict of interest, and what each side says',
      opr: {
        text: 'ICE looks into ICE. Critics see a conflict of interest. ICE points to its work against sexual abuse, its audits and its tracking of every report.',
        sources: ['general'],
        confidence: 'general-knowledge',
      },
      oig: {
        text: 'Independent by law, but not beyond pressure: in March 2026 the Inspector General told Congress of 11 refusals of access by the department. Critics point to how few reports it opens. OIG describes its work as independent and answerable to Congress.',
        sources: ['S36', 'S16', 'general'],
        confidence: 'general-knowledge',
      },
    },
    {
      id: 'your-name',
      topic: 'What it means for your name',
      opr: {
        text: 'ICE learns what is in the report. Staff may share it only for safety, treatment, investigation, law enforcement or security.',
        sources: ['6cfr115.61c', 'S2'],
        confidence: 'partial',
      },
      oig: {
        text: 'You can be anonymous, confidential or fully named. A name can still be revealed when the investigation or the law demands it. The statute that protects names speaks of employees, not of detained people. Being anonymous makes it hard to answer questions.',
        sources: ['S3b', '5usc407'],
        confidence: 'partial',
      },
    },
    {
      id: 'gain',
      topic: 'What speaks for it',
      opr: {
        text: 'It is nearest to the facility: keeping the accused away, evidence, interviews.',
        sources: ['general'],
        confidence: 'general-knowledge',
      },
      oig: {
        text: 'Independence, a view to crimes and patterns, and the ear of Congress.',
        sources: ['general'],
        confidence: 'general-knowledge',
      },
    },
    {
      id: 'risk',
      topic: 'What speaks against it',
      opr: {
        text: 'ICE learns everything, and ICE decides about ICE.',
        sources: ['general'],
        confidence: 'general-knowledge',
      },
      oig: {
        text: 'It opens few cases and usually passes them back, so that ICE learns of them all the same.',
        sources: ['S16', 'S12'],
        confidence: 'partial',
      },
    },
    {
      id: 'language',
      topic: 'In which language',
      opr: {
        text: 'Not stated on its page. Ask for an interpreter by telephone, or send an English translation with a certificate.',
        sources: ['general'],
        confidence: 'general-knowledge',
      },
      oig: {
        text: 'Not stated on its page. Ask for an interpreter by telephone, or send an English translation with a certificate.',
        sources: ['general'],
        confidence: 'general-knowledge',
      },
    },
    {
      id: 'copy-to',
      topic: 'Who should get a copy',
      opr: {
        text: 'The PSA Coordinator and the Field Office Director.',
        sources: ['6cfr115.22e', '6cfr115.22g'],
        confidence: 'confirmed',
      },
      oig: {
        text: 'CRCL, where the law sends the matter if OIG declines. It works with very few people now: keep proof.',
        sources: ['5usc417f', 'S7'],
        confidence: 'partial',
      },
    },
  ],
  figures: [
    {
      id: 'opened-2014-2016',
      years: 'May 2014 to July 2016',
      text: 'Detained people made 1,016 complaints of sexual abuse or assault. OIG opened 24 of them.',
      limits:
        'More than 90 percent were about ICE. The count comes from an organisation that obtained the records; the figures are more than eight years old, and no newer share was found.',
      sources: ['S16'],
      confidence: 'confirmed',
    },
    {
      id: 'all-dhs-2010-2016',
      years: 'January 2010 to July 2016',
      text: 'All of DHS together, not only detention: 33,126 complaints of sexual abuse or physical abuse, or both, reached OIG; 14,693 of them were about ICE. OIG opened 570 investigations overall.',
      limits:
        'This is not the number of sexual-abuse reports in detention: it mixes physical and sexual abuse, and it counts every part of the department, also the border agency and others. How many of the 570 came from detained people is told differently: 247 or 225.',
      sources: ['S16'],
      confidence: 'confirmed',
    },
    {
      id: 'oig-hotline-2022',
      years: 'Fiscal year 2022',
      text: 'OIG received 42,943 complaints on its hotline and closed 579 investigations, for all of DHS and every kind of matter.',
      limits: 'The two numbers are not the same cases, so no share can be worked out from them.',
      sources: ['S32'],
      confidence: 'confirmed',
    },
    {
      id: 'never-reached-headquarters',
      years: 'October 2009 to March 2013',
      text: 'At ten facilities that auditors looked at, 28 of 70 allegations had never reached the headquarters of ICE.',
      limits: 'Ten facilities only, before the present rule.',
      sources: ['S15a'],
      confidence: 'confirmed',
    },
    {
      id: 'facility-reports-2018-2022',
      years: 'September 2018 to April 2022',
      text: 'Facilities reported 922 allegations of sexual abuse; 118 were found substantiated.',
      limits:
        'The facilities counted themselves; overlaps are not known. The numbers come from a summary: check them in the article.',
      sources: ['S34', 'S34b'],
      confidence: 'partial',
    },
    {
      id: 'handed-back-2012',
      years: '2012',
      text: 'OIG handed back about 370 open cases to ICE and about 280 to CBP.',
      limits: 'Open cases of any kind; how many were about sexual abuse is not said.',
      sources: ['S60'],
      confidence: 'confirmed',
    },
    {
      id: 'charged-since-2020',
      years: '2020 to February 2026',
      text: 'At least 24 people who worked for ICE or its contractors were charged with crimes; 17 were convicted.',
      limits: 'A count by journalists; which crimes they were is to be read in the report itself.',
      sources: ['S59'],
      confidence: 'partial',
    },
  ],
};
