import { officeBegan as from, type CodeList } from '@alongside/kernel';

export const gatheringKinds: CodeList = {
  id: 'gathering-kinds',
  en: 'Kind of gathering',
  so: 'Nooca isu-imaatinka',
  codes: [
    { code: 'forum', from, en: 'Community forum', so: 'Madasha bulshada' },
    { code: 'outreach', from, en: 'Outreach event', so: 'Barnaamij bulshada loogu tago' },
    { code: 'workshop', from, en: 'Workshop', so: 'Aqoon-is-weydaarsi' },
  ],
};

/** What those who come are; nobody is named. */
export const gatheringAttendees: CodeList = {
  id: 'gathering-attendees',
  en: 'Who came to a gathering',
  so: 'Cidda isu-imaatinka timid',
  codes: [
    { code: 'community-members', from, en: 'People of the community', so: 'Dadka bulshada' },
    { code: 'elders', from, en: 'Elders', so: 'Odayaasha' },
    { code: 'young-people', from, en: 'Young people', so: 'Dhallinyarada' },
    { code: 'support-groups', from, en: 'Support groups', so: 'Kooxaha taageerada' },
    { code: 'employers', from, en: 'Employers', so: 'Shaqo-bixiyeyaasha' },
    { code: 'office-staff', from, en: 'Staff of the office', so: 'Shaqaalaha xafiiska' },
    { code: 'other', from, en: 'Others', so: 'Kuwo kale' },
  ],
};

export const gatheringThemes: CodeList = {
  id: 'gathering-themes',
  en: 'What was raised at a gathering',
  so: 'Wixii isu-imaatinka lagu soo qaaday',
  codes: [
    { code: 'letters-and-forms', from, en: 'Letters and forms', so: 'Warqadaha iyo foomamka' },
    { code: 'interpreting', from, en: 'Interpreting', so: 'Turjubaanka' },
    { code: 'treatment-by-staff', from, en: 'How staff treat people', so: 'Sida shaqaaluhu dadka ula dhaqmaan' },
    { code: 'sanctions', from, en: 'Sanctions', so: 'Ciqaabta lacag-goynta' },
    { code: 'job-offers', from, en: 'Jobs and employers', so: 'Shaqooyinka iyo shaqo-bixiyeyaasha' },
    { code: 'training', from, en: 'Training and courses', so: 'Tababarka iyo koorsooyinka' },
    { code: 'language-classes', from, en: 'English classes', so: 'Casharrada Ingiriisiga' },
    { code: 'childcare', from, en: 'Childcare', so: 'Xannaanada carruurta' },
    { code: 'housing', from, en: 'Housing', so: 'Guriyeynta' },
    { code: 'safety', from, en: 'Safety of young people', so: 'Badbaadada dhallinyarada' },
    { code: 'opening-hours', from, en: 'Opening hours and appointments', so: 'Saacadaha furan iyo ballamaha' },
    { code: 'desk-itself', from, en: 'The desk itself', so: 'Miiska bulshada laftiisa' },
    { code: 'other', from, en: 'Something else', so: 'Wax kale' },
  ],
};

export const toldBackWays: CodeList = {
  id: 'told-back-ways',
  en: 'How people were told what became of it',
  so: 'Sida dadka loogu sheegay natiijada',
  codes: [
    { code: 'at-gathering', from, en: 'At a gathering', so: 'Isu-imaatin' },
    { code: 'at-desk', from, en: 'At the desk', so: 'Miiska' },
    { code: 'by-phone', from, en: 'By phone', so: 'Telefoon' },
    { code: 'in-writing', from, en: 'By letter or message', so: 'Warqad ama fariin' },
    { code: 'by-notice', from, en: 'By a notice', so: 'Ogeysiis' },
    { code: 'through-elders', from, en: 'Through elders or support groups', so: 'Odayaasha ama kooxaha taageerada' },
    { code: 'other', from, en: 'In another way', so: 'Si kale' },
  ],
};

export const toldBackAudiences: CodeList = {
  id: 'told-back-audiences',
  en: 'Who was told what became of it',
  so: 'Cidda loo sheegay natiijada',
  codes: [
    { code: 'all-who-came', from, en: 'All who came', so: 'Dhammaan dadkii yimid' },
    { code: 'who-raised-it', from, en: 'Whoever raised it', so: 'Qofkii soo qaaday' },
    { code: 'the-community', from, en: 'The community', so: 'Bulshada' },
    { code: 'the-host', from, en: 'The host', so: 'Cidda marti-gelisay' },
    { code: 'other', from, en: 'Others', so: 'Cid kale' },
  ],
};

export const gatheringLists: readonly CodeList[] = [
  gatheringKinds,
  gatheringAttendees,
  gatheringThemes,
  toldBackWays,
  toldBackAudiences,
];
