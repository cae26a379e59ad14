import { officeBegan as from, type CodeList } from '@alongside/kernel';

/** What may stand in the way of work. Offences are none of these: they are kept elsewhere, under keys of their own. */
export const barrierThemes: CodeList = {
  id: 'barrier-themes',
  en: 'Barriers to work',
  so: 'Caqabadaha shaqada',
  codes: [
    { code: 'housing', from, en: 'Housing', so: 'Guriyeynta' },
    { code: 'childcare', from, en: 'Childcare', so: 'Daryeelka carruurta' },
    { code: 'caring', from, en: 'Caring for somebody', so: 'Daryeelidda qof kale' },
    { code: 'language', from, en: 'English', so: 'Luqadda Ingiriisiga' },
    { code: 'literacy-numeracy', from, en: 'Reading, writing, numbers', so: 'Akhriska, qoraalka iyo xisaabta' },
    { code: 'qualifications', from, en: 'Qualifications', so: 'Shahaadooyinka' },
    { code: 'work-experience', from, en: 'Work experience', so: 'Khibradda shaqada' },
    { code: 'digital', from, en: 'Getting by online', so: 'Adeegsiga internetka' },
    { code: 'health', from, en: 'Health', so: 'Caafimaadka' },
    { code: 'debt', from, en: 'Debt', so: 'Deynta' },
    { code: 'transport', from, en: 'Getting there', so: 'Gaadiidka' },
    { code: 'papers', from, en: 'Papers and permits', so: 'Waraaqaha iyo oggolaanshaha' },
    { code: 'discrimination', from, en: 'Discrimination', so: 'Takoorka' },
    { code: 'confidence', from, en: 'Confidence', so: 'Kalsoonida nafta' },
    { code: 'other', from, en: 'Something else', so: 'Wax kale' },
  ],
};

/** As people describe themselves; the list helps, and settles nothing. */
export const communities: CodeList = {
  id: 'communities',
  en: 'Communities',
  so: 'Bulshooyinka',
  codes: [
    { code: 'somali', from, en: 'Somali', so: 'Soomaali' },
    { code: 'eritrean', from, en: 'Eritrean', so: 'Ereteriyaan' },
    { code: 'ethiopian', from, en: 'Ethiopian', so: 'Itoobiyaan' },
    { code: 'sudanese', from, en: 'Sudanese', so: 'Suudaani' },
    { code: 'caribbean', from, en: 'Caribbean', so: 'Kariibiyaan' },
    { code: 'brazilian', from, en: 'Brazilian', so: 'Baraasiiliyaan' },
    { code: 'portuguese', from, en: 'Portuguese', so: 'Bortuqiis' },
    { code: 'irish', from, en: 'Irish', so: 'Ayrish' },
    { code: 'polish', from, en: 'Polish', so: 'Boolish' },
    { code: 'romanian', from, en: 'Romanian', so: 'Romaaniyaan' },
    { code: 'kurdish', from, en: 'Kurdish', so: 'Kurdi' },
    { code: 'afghan', from, en: 'Afghan', so: 'Afgaan' },
    { code: 'parents', from, en: 'Parents', so: 'Waalidiin' },
    { code: 'care-leavers', from, en: 'Grew up in care', so: 'Ku koray xannaanada dawladda' },
  ],
};

export const supporterKinds: CodeList = {
  id: 'supporter-kinds',
  en: 'Who supports a claimant',
  so: 'Cidda taageerta',
  codes: [
    { code: 'family', from, en: 'Family', so: 'Qoyska' },
    { code: 'elder', from, en: 'Elder', so: 'Oday' },
    { code: 'mentor', from, en: 'Mentor', so: 'La-taliye' },
    { code: 'organisation', from, en: 'Organisation', so: 'Urur' },
    { code: 'friend', from, en: 'Friend', so: 'Saaxiib' },
    { code: 'other', from, en: 'Somebody else', so: 'Qof kale' },
  ],
};

export const consentPurposes: CodeList = {
  id: 'consent-purposes',
  en: 'What consent is asked for',
  so: 'Waxa oggolaanshaha loo weydiinayo',
  codes: [
    { code: 'referral-to-support', from, en: 'Referral to a support organisation', so: 'U gudbinta urur taageero' },
    { code: 'referral-to-training', from, en: 'Referral to training', so: 'U gudbinta tababar' },
    { code: 'share-with-employer', from, en: 'Telling an employer', so: 'La wadaagidda loo-shaqeeyaha' },
    { code: 'share-with-desk', from, en: 'Telling the community desk', so: 'La wadaagidda miiska bulshada' },
    { code: 'referral-to-office', from, en: 'Referral to an office', so: 'U gudbinta xafiis' },
    { code: 'pass-on-contact', from, en: 'Passing on phone and e-mail', so: 'Gudbinta telefoonka iyo iimaylka' },
    { code: 'contact-supporter', from, en: 'Talking to a supporter', so: 'La hadalka qofka taageera' },
    { code: 'evaluation', from, en: 'Taking part in an evaluation', so: 'Ka qaybgalka qiimaynta' },
  ],
};

/** How somebody knows that two records are of one person. */
export const mergeGrounds: CodeList = {
  id: 'merge-grounds',
  en: 'How it is known that two records are of one person',
  so: 'Sida lagu ogaaday in laba diiwaan ay yihiin hal qof',
  codes: [
    { code: 'claimant-said-so', from, en: 'The claimant said so', so: 'Qofka ayaa sidaas sheegay' },
    { code: 'document-seen', from, en: 'A document was seen', so: 'Dukumenti ayaa la arkay' },
    { code: 'same-details', from, en: 'The details are the same', so: 'Faahfaahintu waa isku mid' },
    { code: 'same-contact', from, en: 'The phone or address is the same', so: 'Telefoonka ama cinwaanku waa isku mid' },
    { code: 'other', from, en: 'Something else', so: 'Wax kale' },
  ],
};
