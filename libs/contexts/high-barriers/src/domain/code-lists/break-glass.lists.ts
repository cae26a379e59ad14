import { officeBegan as from, type CodeList } from '@alongside/kernel';

export const breakGlassReasons: CodeList = {
  id: 'break-glass-reasons',
  en: 'Why somebody who is not on the team looks into a support case',
  so: 'Sababta qof aan kooxda ka tirsanayn u eegayo kiis taageero',
  codes: [
    { code: 'safety-of-claimant', from, en: 'The person is in danger', so: 'Qofka ayaa khatar ku jira' },
    { code: 'safety-of-others', from, en: 'Others are in danger', so: 'Dad kale ayaa khatar ku jira' },
    {
      code: 'team-not-reachable',
      from,
      en: 'Nobody of the team can be reached',
      so: 'Cid kooxda ka mid ah lama heli karo',
    },
    { code: 'court-or-police', from, en: 'A court or the police ask', so: 'Maxkamad ama booliis ayaa weydiinaya' },
    { code: 'other', from, en: 'Something else', so: 'Wax kale' },
  ],
};

export const notJustified = 'not-justified';

export const breakGlassVerdicts: CodeList = {
  id: 'break-glass-verdicts',
  en: 'What a review found',
  so: 'Waxa dib-u-eegistu heshay',
  codes: [
    { code: 'justified', from, en: 'It was justified', so: 'Waa la caddeeyay' },
    { code: notJustified, from, en: 'It was not justified', so: 'Lama caddayn' },
  ],
};

export const breakGlassCodeLists: readonly CodeList[] = [breakGlassReasons, breakGlassVerdicts];
