import { officeBegan as from, type CodeList } from './code-list';

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
