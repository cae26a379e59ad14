/** What the page says, in the languages in which the desk works. */
const words = {
  title: { en: 'Community desk', so: 'Miiska bulshada' },
  language: { en: 'Language', so: 'Luqadda' },
  'pin-choose': { en: 'Choose a pin for this tablet', so: 'U dooro tablet-kan lambar sir ah' },
  'pin-rule': {
    en: 'Six characters or more, letters too. Nobody can open what is kept here without it, and nobody can tell it to you again.',
    so: 'Lix xaraf ama ka badan, xarfana waa la isticmaali karaa. La’aantiis qofna ma furi karo waxa halkan ku kaydsan, qofna kuuma sheegi karo mar kale.',
  },
  pin: { en: 'Pin', so: 'Lambarka sirta' },
  'pin-again': { en: 'The pin once more', so: 'Lambarka sirta mar kale' },
  'pin-short': { en: 'The pin has fewer than six characters.', so: 'Lambarka sirtu wuu ka yar yahay lix xaraf.' },
  'pin-differs': { en: 'The two pins differ.', so: 'Labada lambar isma laha.' },
  'pin-wrong': { en: 'That is not the pin. Nothing was opened.', so: 'Lambarkaasi sax maaha. Waxba lama furin.' },
  'pin-wait': { en: 'Too many wrong pins. Try again after', so: 'Lambarro badan oo khaldan. Isku day mar kale kadib' },
  unlock: { en: 'Open', so: 'Fur' },
  begin: { en: 'Begin', so: 'Bilow' },
  lock: { en: 'Lock', so: 'Xir' },
  forget: { en: 'Forget this tablet', so: 'Tirtir tablet-kan' },
  'forget-sure': {
    en: 'All that is kept on this tablet goes, also what was not sent yet.',
    so: 'Wax kasta oo tablet-kan ku kaydsan way tirmayaan, xitaa wixii aan weli la dirin.',
  },
  'forget-unsent': {
    en: 'Not on the record yet, and lost for good:',
    so: 'Aan weli la diiwaan gelin, oo gebi ahaan lumaya:',
  },
  'forget-type': { en: 'The pin is lost: type the word “forget”', so: 'Lambarka sirtu wuu lumay: qor erayga “tirtir”' },
  'forget-word': { en: 'forget', so: 'tirtir' },
  'forget-not-typed': {
    en: 'That is not the word. Nothing was forgotten.',
    so: 'Eraygaasi sax maaha. Waxba lama tirtirin.',
  },
  'pin-lost': { en: 'The pin is lost', so: 'Lambarka sirtu wuu lumay' },
  online: { en: 'Network is there', so: 'Shabakaddu way jirtaa' },
  offline: {
    en: 'No network: what you log is kept here',
    so: 'Shabakad ma jirto: waxaad qorto halkan ayaa lagu kaydinayaa',
  },
  'sync-idle': { en: 'Everything was sent.', so: 'Wax walba waa la diray.' },
  'sync-sending': { en: 'Sending …', so: 'Waa la dirayaa …' },
  'sync-away': { en: 'Not sent yet: it is tried again.', so: 'Weli lama dirin: mar kale ayaa la isku dayayaa.' },
  'sync-later': {
    en: 'The server is busy: it is tried again.',
    so: 'Server-ku waa mashquul: mar kale ayaa la isku dayayaa.',
  },
  'sync-token': {
    en: 'Not sent: the key card is missing or no longer good. Enter a new one under “This tablet”.',
    so: 'Lama dirin: furaha gelitaanka waa maqan yahay ama ma shaqaynayo. Mid cusub ku qor “Tablet-kan”.',
  },
  waiting: { en: 'waits to be sent', so: 'waxay sugaysaa in la diro' },
  accepted: { en: 'on the record', so: 'waa la diiwaan geliyay' },
  refused: { en: 'refused', so: 'waa la diiday' },
  'new-session': { en: 'Log a session', so: 'Qor fadhi' },
  correct: { en: 'Correct', so: 'Sax' },
  'correct-session': { en: 'Correct a session', so: 'Sax fadhi' },
  'send-again': { en: 'Correct and send again', so: 'Sax oo mar kale dir' },
  discard: { en: 'Discard', so: 'Iska tuur' },
  'discard-sure': { en: 'Discard this for good?', so: 'Ma iska tuurtaa gebi ahaanba?' },
  'in-error': { en: 'Entered in error', so: 'Si khalad ah ayaa loo geliyay' },
  'in-error-why': { en: 'Why should it not be there?', so: 'Maxaay tahay inaysan halkaas ku jirin?' },
  identify: { en: 'Say who came', so: 'Sheeg cidda timid' },
  'who-came': { en: 'Who came', so: 'Cidda timid' },
  anonymous: { en: 'Not named', so: 'Lama magacaabin' },
  'look-up': { en: 'Look up', so: 'Raadi' },
  'look-up-how': {
    en: 'Two of these, exactly as they stand on the record. It needs network.',
    so: 'Laba ka mid ah kuwan, sida saxda ah ee ay diiwaanka ugu jiraan. Shabakad ayay u baahan tahay.',
  },
  name: { en: 'Whole name', so: 'Magaca oo dhan' },
  born: { en: 'Date of birth', so: 'Taariikhda dhalashada' },
  phone: { en: 'Phone', so: 'Telefoon' },
  found: { en: 'Found: is it', so: 'Waa la helay: ma yahay' },
  'not-found': { en: 'Nobody was found. Log it without a name.', so: 'Qofna lama helin. Magac la’aan u qor.' },
  'no-network': { en: 'There is no network for that now.', so: 'Hadda shabakad taas u jirta ma jirto.' },
  yes: { en: 'Yes', so: 'Haa' },
  no: { en: 'No', so: 'Maya' },
  day: { en: 'Day', so: 'Maalinta' },
  time: { en: 'Began at', so: 'Bilaabatay' },
  minutes: { en: 'Minutes', so: 'Daqiiqado' },
  kind: { en: 'What it was', so: 'Waxay ahayd' },
  attendance: { en: 'Did they come?', so: 'Ma yimaadeen?' },
  attended: { en: 'Came', so: 'Wuu yimid' },
  late: { en: 'Came late', so: 'Wuu daahay' },
  missed: { en: 'Did not come', so: 'Ma iman' },
  'missed-why': { en: 'Why not', so: 'Sababta' },
  acceptable: { en: 'For a good reason', so: 'Sabab wanaagsan' },
  unacceptable: { en: 'For no good reason', so: 'Sabab la’aan' },
  logistics: { en: 'Something went wrong on the way', so: 'Wax baa jidka ku qaldamay' },
  services: { en: 'What was done', so: 'Maxaa la qabtay' },
  needs: { en: 'What was needed and could not be helped with', so: 'Maxaa loo baahnaa oo aan la caawin karin' },
  spoken: { en: 'Language spoken', so: 'Luqadda lagu hadlay' },
  somali: { en: 'Somali', so: 'Soomaali' },
  english: { en: 'English', so: 'Ingiriisi' },
  arabic: { en: 'Arabic', so: 'Carabi' },
  swahili: { en: 'Swahili', so: 'Sawaaxili' },
  interpreter: { en: 'With an interpreter', so: 'Turjubaan baa joogay' },
  outcome: { en: 'What came of it', so: 'Natiijada' },
  summary: { en: 'In words', so: 'Faahfaahin' },
  'next-step': { en: 'Next step', so: 'Tallaabada xigta' },
  'next-step-due': { en: 'By when', so: 'Goorma' },
  reason: { en: 'Why it is corrected', so: 'Sababta sixitaanka' },
  save: { en: 'Save', so: 'Kaydi' },
  cancel: { en: 'Back', so: 'Dib u noqo' },
  saved: { en: 'Saved on this tablet.', so: 'Waxaa lagu kaydiyay tablet-kan.' },
  sessions: { en: 'Sessions on this tablet', so: 'Fadhiyada tablet-kan' },
  'no-sessions': { en: 'None yet.', so: 'Weli midna ma jiro.' },
  'send-now': { en: 'Send now', so: 'Hadda dir' },
  tablet: { en: 'This tablet', so: 'Tablet-kan' },
  token: { en: 'Key card (token)', so: 'Furaha gelitaanka (token)' },
  'token-how': {
    en: 'Paste the token that you were given. It is kept under the pin.',
    so: 'Ku dheji token-ka lagu siiyay. Waxaa lagu kaydinayaa lambarka sirta hoostiisa.',
  },
  'token-bad': { en: 'That is no token.', so: 'Taasi token maaha.' },
  'token-refused': { en: 'The server does not take that token.', so: 'Server-ku ma aqbalo token-kaas.' },
  desk: { en: 'Desk', so: 'Miiska' },
  'no-desk': {
    en: 'Enter the key card and choose the desk first, with network.',
    so: 'Marka hore geli furaha gelitaanka oo dooro miiska, adigoo shabakad leh.',
  },
  choose: { en: 'Choose', so: 'Dooro' },
  none: { en: '–', so: '–' },
};

let language = 'en';

export const languages = ['en', 'so'];

export const spoken = () => language;

export function speak(chosen) {
  language = languages.includes(chosen) ? chosen : 'en';
  document.documentElement.lang = language;
}

export const say = (name) => words[name][language];

/** The label of a code of a list. */
export const label = (code) => code[language];
