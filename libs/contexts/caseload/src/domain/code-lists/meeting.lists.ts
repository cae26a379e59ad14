import { officeBegan as from, type CodeList } from '@alongside/kernel';

export const interactionKinds: CodeList = {
  id: 'interaction-kinds',
  en: 'What a meeting is for',
  so: 'Ujeeddada kulanka',
  codes: [
    { code: 'first-meeting', from, en: 'First meeting', so: 'Kulanka koowaad' },
    { code: 'work-search-review', from, en: 'Review of the search for work', so: 'Dib u eegista shaqo-raadinta' },
    {
      code: 'skills-articulation',
      from,
      en: 'Telling one’s skills and experience',
      so: 'Ka sheekaynta xirfadaha iyo khibradda',
    },
    { code: 'presentation-coaching', from, en: 'Appearance and presentation', so: 'Muuqaalka iyo isbarashada' },
    { code: 'practice-interview', from, en: 'Practice interview', so: 'Wareysi tababar ah' },
    { code: 'application-help', from, en: 'Help with an application', so: 'Caawinta codsiga shaqada' },
    { code: 'employer-briefing', from, en: 'Briefing of an employer', so: 'Warbixin loo-shaqeeyaha la siiyo' },
    { code: 'commitment-review', from, en: 'Review of what was agreed', so: 'Dib u eegista wixii lagu heshiiyay' },
    { code: 'in-work-support', from, en: 'Support in a new job', so: 'Taageerada shaqada cusub' },
    { code: 'other', from, en: 'Something else', so: 'Wax kale' },
  ],
};

export const interactionChannels: CodeList = {
  id: 'interaction-channels',
  en: 'How a meeting is held',
  so: 'Sida kulanku u dhaco',
  codes: [
    { code: 'in-person', from, en: 'At the office', so: 'Fool ka fool' },
    { code: 'phone', from, en: 'By phone', so: 'Telefoon' },
    { code: 'video', from, en: 'By video', so: 'Muuqaal' },
    { code: 'home-visit', from, en: 'At home', so: 'Booqasho guri' },
    { code: 'outreach', from, en: 'Elsewhere', so: 'Meel ka baxsan xafiiska' },
  ],
};

export const missedReasons: CodeList = {
  id: 'missed-reasons',
  en: 'Why a meeting was missed',
  so: 'Sababta kulanka looga maqnaa',
  codes: [
    { code: 'acceptable', from, en: 'An acceptable reason', so: 'Sabab la aqbali karo' },
    { code: 'unacceptable', from, en: 'No acceptable reason', so: 'Sabab aan la aqbali karin' },
    { code: 'logistics', from, en: 'Something went wrong with the arrangements', so: 'Khalad qorshaynta ah' },
  ],
};

export const rescheduleReasons: CodeList = {
  id: 'reschedule-reasons',
  en: 'Why a meeting was moved or cancelled',
  so: 'Sababta kulanka loo beddelay ama loo baajiyay',
  codes: [
    { code: 'illness', from, en: 'Illness', so: 'Xanuun' },
    { code: 'childcare', from, en: 'Childcare', so: 'Daryeelka carruurta' },
    { code: 'job-interview', from, en: 'A job interview', so: 'Wareysi shaqo' },
    { code: 'working', from, en: 'At work', so: 'Shaqo ayuu ku maqan yahay' },
    { code: 'travel', from, en: 'Travel', so: 'Safar' },
    { code: 'interpreter-missing', from, en: 'No interpreter', so: 'Turjubaan la waayay' },
    { code: 'staff-absent', from, en: 'The advisor is away', so: 'La-taliyuhu wuu maqan yahay' },
    { code: 'office-closed', from, en: 'The office is closed', so: 'Xafiisku waa xiran yahay' },
    { code: 'no-longer-needed', from, en: 'Not needed any more', so: 'Looma baahna hadda' },
    { code: 'other', from, en: 'Something else', so: 'Wax kale' },
  ],
};
