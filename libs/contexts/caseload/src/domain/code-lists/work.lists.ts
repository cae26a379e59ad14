import { officeBegan as from, type CodeList } from '@alongside/kernel';

export const jobSources: CodeList = {
  id: 'job-sources',
  en: 'How a job was found',
  so: 'Sida shaqada lagu helay',
  codes: [
    { code: 'advisor', from, en: 'Through the advisor', so: 'La-taliyaha' },
    { code: 'desk', from, en: 'Through the community desk', so: 'Miiska bulshada' },
    { code: 'community', from, en: 'Through elders or the community', so: 'Odayaasha ama bulshada' },
    { code: 'employer-call', from, en: 'Through a call to an employer', so: 'Wicitaan loo-shaqeeye' },
    { code: 'own-search', from, en: 'Through the own search', so: 'Raadintiisa gaarka ah' },
  ],
};

export const employmentEndReasons: CodeList = {
  id: 'employment-end-reasons',
  en: 'Why a job ended',
  so: 'Sababta shaqadu u dhammaatay',
  codes: [
    { code: 'contract-over', from, en: 'The contract ran out', so: 'Heshiiskii waa dhammaaday' },
    { code: 'contract-ended', from, en: 'The contract was ended', so: 'Heshiiskii waa la joojiyay' },
    { code: 'resigned', from, en: 'Resigned', so: 'Wuu iska casilay' },
    { code: 'dismissed', from, en: 'Dismissed', so: 'Waa la eryay' },
    { code: 'redundancy', from, en: 'The job went', so: 'Shaqadii waa la tirtiray' },
    { code: 'another-job', from, en: 'Another job', so: 'Shaqo kale' },
    { code: 'health', from, en: 'Health', so: 'Caafimaad' },
    { code: 'caring', from, en: 'Caring for somebody', so: 'Daryeelidda qof kale' },
    { code: 'unknown', from, en: 'Not known', so: 'Lama oga' },
  ],
};

export const postHireIssues: CodeList = {
  id: 'post-hire-issues',
  en: 'What is difficult in a new job',
  so: 'Waxa ku adag shaqada cusub',
  codes: [
    { code: 'travel', from, en: 'Getting to work', so: 'Gaadiidka shaqada' },
    { code: 'hours', from, en: 'Hours and shifts', so: 'Saacadaha shaqada' },
    { code: 'pay', from, en: 'Pay', so: 'Mushaharka' },
    { code: 'childcare', from, en: 'Childcare', so: 'Daryeelka carruurta' },
    { code: 'caring', from, en: 'Caring for somebody', so: 'Daryeelidda qof kale' },
    { code: 'conflict-at-work', from, en: 'A conflict at work', so: 'Khilaaf goobta shaqada' },
    { code: 'discrimination', from, en: 'Discrimination', so: 'Takoor' },
    { code: 'health', from, en: 'Health', so: 'Caafimaad' },
    { code: 'skills', from, en: 'Skills for the job', so: 'Xirfadaha shaqada' },
    { code: 'language', from, en: 'English', so: 'Luqadda Ingiriisiga' },
    { code: 'documents', from, en: 'Papers and permits', so: 'Waraaqaha iyo oggolaanshaha' },
    { code: 'other', from, en: 'Something else', so: 'Wax kale' },
  ],
};

export const issueResolutions: CodeList = {
  id: 'issue-resolutions',
  en: 'How an issue at work was resolved',
  so: 'Sida dhibka shaqada loo xalliyay',
  codes: [
    { code: 'agreed-with-employer', from, en: 'Agreed with the employer', so: 'Waa lala heshiiyay loo-shaqeeyaha' },
    { code: 'work-adjusted', from, en: 'The work was adjusted', so: 'Shaqadii waa la habeeyay' },
    { code: 'support-found', from, en: 'Support was found', so: 'Taageero ayaa la helay' },
    { code: 'settled-by-itself', from, en: 'It settled by itself', so: 'Iskiis ayuu u xallismay' },
    { code: 'job-ended', from, en: 'The job ended', so: 'Shaqadii way dhammaatay' },
    { code: 'other', from, en: 'Something else', so: 'Wax kale' },
  ],
};

export const lossContactReasons: CodeList = {
  id: 'loss-contact-reasons',
  en: 'Why nobody is to get in touch any more after the loss of a job',
  so: 'Sababta aan mar dambe loola xiriirayn qof shaqadii waayay',
  codes: [
    { code: 'in-touch', from, en: 'In touch, nothing more to do', so: 'Waa lala xiriiray, wax kale ma dhinna' },
    { code: 'no-help-wanted', from, en: 'Wants no help', so: 'Caawimo ma rabo' },
    { code: 'not-reached', from, en: 'Could not be reached', so: 'Lama heli karin' },
    { code: 'another-job', from, en: 'Another job', so: 'Shaqo kale' },
    { code: 'moved-away', from, en: 'Moved away', so: 'Wuu guuray' },
    { code: 'other', from, en: 'Something else', so: 'Wax kale' },
  ],
};
