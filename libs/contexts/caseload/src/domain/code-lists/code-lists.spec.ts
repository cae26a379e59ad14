import { destinations } from '../claim/claim.events';
import { channels, missedReasons } from '../interaction/interaction.events';
import { caseloadCodeLists } from './code-lists';

const codesOf = (id: string) => caseloadCodeLists.find((list) => list.id === id)!.codes.map(({ code }) => code);

it.each([
  ['claim-destinations', destinations],
  ['interaction-channels', channels],
  ['missed-reasons', missedReasons],
])('%s has a label for whatever the rules know', (id, known) => expect(codesOf(id)).toEqual(known));

it.each([
  ['benefits', ['universal-credit', 'jsa', 'esa']],
  ['barrier-themes', ['housing', 'childcare', 'language']],
  [
    'interaction-kinds',
    ['skills-articulation', 'presentation-coaching', 'practice-interview', 'employer-briefing', 'commitment-review'],
  ],
  ['job-sources', ['advisor', 'desk', 'community', 'employer-call', 'own-search']],
  ['supporter-kinds', ['family', 'elder', 'mentor', 'organisation']],
])('%s has what the pilot spoke of', (id, spoken) => expect(codesOf(id)).toEqual(expect.arrayContaining(spoken)));
