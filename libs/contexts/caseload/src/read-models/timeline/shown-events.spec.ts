import { ShownEvents } from './shown-events';

const shown = new ShownEvents([]);

const claimantId = '0192dddd-0000-7000-8000-000000000001';

describe('the entry that an event tells of', () => {
  it.each([
    ['a claim', { claimantId, claimId: 'claim' }, 'claim'],
    ['a job, also where it names the claim that it ends', { claimantId, claimId: 'claim', employmentId: 'job' }, 'job'],
    ['an issue, not the job that it names', { claimantId, employmentId: 'job', issueId: 'issue' }, 'issue'],
    ['a barrier', { claimantId, barrierId: 'barrier' }, 'barrier'],
    ['an interaction', { claimantId, interactionId: 'interaction' }, 'interaction'],
    ['an action plan', { claimantId, planId: 'plan' }, 'plan'],
    [
      'a supporter, not the person who that is',
      { claimantId, personId: 'person', supporterId: 'supporter' },
      'supporter',
    ],
    ['a note', { claimantId, noteId: 'note' }, 'note'],
    ['nothing that can be entered in error', { claimantId, coverId: 'cover' }, null],
  ])('is %s', (_, data, entryId) => expect(shown.entryIdOf(data)).toBe(entryId));
});

it('a timeline shows all that is entered in error, so that it says why', () => {
  expect([...shown.errors].sort()).toEqual([
    'ActionPlanEnteredInError',
    'BarrierEnteredInError',
    'ClaimEnteredInError',
    'EmploymentEnteredInError',
    'HandOverNoteEnteredInError',
    'InteractionEnteredInError',
    'NoteEnteredInError',
    'PostHireIssueEnteredInError',
    'SupporterEnteredInError',
  ]);
});

it('a timeline shows what another context adds, and hides of it what was entered in error', () => {
  const added = new ShownEvents([{ events: ['DoorKnocked', 'DoorEnteredInError'], entryIds: ['doorId'] }]);
  expect([added.has('DoorKnocked'), shown.has('DoorKnocked')]).toEqual([true, false]);
  expect(added.errors).toContain('DoorEnteredInError');
  expect(added.entryIdOf({ doorId: 'door', claimId: 'claim' })).toBe('door');
});

it('an event is in the timeline of its subject, or of whom the field names that another context says', () => {
  const added = new ShownEvents([{ events: ['DoorKnocked'], entryIds: ['doorId'], personIn: 'claimantId' }]);
  const knocked = { type: 'DoorKnocked', subject: 'door', data: { claimantId } };
  expect(added.personOf(knocked)).toBe(claimantId);
  expect(added.personOf({ ...knocked, data: {} })).toBeNull();
  expect(added.personOf({ ...knocked, type: 'ClaimOpened' })).toBe('door');
  expect(shown.personOf(knocked)).toBeNull();
});
